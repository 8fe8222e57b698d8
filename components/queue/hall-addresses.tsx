'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Sheet } from '@/components/ui/sheet'
import type { HallSettings } from '@/lib/queue/hall-settings.queries'
import { changeHallAction } from '@/lib/queue/window.actions'
import type { HallChange } from '@/lib/queue/window.schema'
import { useKeeping } from './use-keeping'

type Outside = NonNullable<HallSettings['outside']>
type Keeping = ReturnType<typeof useKeeping>

/** The screen in the hall and the code at its entrance: where they lead, and new ones for addresses that got about. */
export function HallAddresses({ unitId, outside }: { unitId: string; outside: Outside }) {
  const t = useTranslations('hall.settings')
  const keeping = useKeeping()
  const change = (what: HallChange['change']) =>
    keeping.keep(() => changeHallAction({ unitId, change: what }))
  return (
    <div className="grid gap-4">
      <Sheet id="screen" title={t('screen')}>
        <p className="mb-3 text-ink-2 text-sm">{t('screenText')}</p>
        <TextField
          label={t('address')}
          readOnly
          value={outside.screen}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className="mt-3 flex flex-wrap gap-2">
          <ButtonLink href={outside.screen} target="_blank">
            {t('openScreen')}
          </ButtonLink>
          <Replace
            open={t('newScreen')}
            title={t('newScreenTitle')}
            onReplace={() => change('newScreen')}
            keeping={keeping}
          >
            {t('newScreenText')}
          </Replace>
        </div>
      </Sheet>
      <Sheet id="entrance" title={t('entrance')}>
        <p className="mb-2 text-ink-2 text-sm">{t('entranceText')}</p>
        <p className="mb-3 flex flex-wrap items-center gap-x-3">
          {outside.takesPhone ? t('takes') : t('refuses')}
          <Button
            size="small"
            pending={keeping.pending}
            onClick={() => void change(outside.takesPhone ? 'refusePhone' : 'takePhone')}
          >
            {outside.takesPhone ? t('turnOff') : t('turnOn')}
          </Button>
        </p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/queue/poster?unit=${unitId}`} icon="printer">
            {t('poster')}
          </ButtonLink>
          <Replace
            open={t('newEntrance')}
            title={t('newEntranceTitle')}
            onReplace={() => change('newEntrance')}
            keeping={keeping}
          >
            {t('newEntranceText')}
          </Replace>
        </div>
      </Sheet>
      <p role="alert" className="font-semibold text-danger text-sm empty:hidden">
        {keeping.problem?.text}
      </p>
    </div>
  )
}

type ReplaceProps = {
  open: string
  title: string
  onReplace: () => Promise<boolean>
  keeping: Keeping
  children: ReactNode
}

/** Printed or opened addresses stop working: that is asked first. */
function Replace({ open, title, onReplace, keeping, children }: ReplaceProps) {
  const t = useTranslations('hall.settings')
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button variant="link" pending={keeping.pending} onClick={() => setAsked(true)}>
        {open}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={title}
        confirmLabel={t('replace')}
        keepLabel={t('keep')}
        onConfirm={async () => {
          await onReplace()
          setAsked(false)
        }}
        onClose={() => setAsked(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  )
}
