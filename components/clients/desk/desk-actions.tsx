'use client'

import { useTranslations } from 'next-intl'
import { ChannelField } from '@/components/clients/channel-field'
import type { usePersonOpening } from '@/components/clients/use-person-opening'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import type { PersonHit } from '@/lib/clients/people-search.schema'

type DeskActionsProps = { hit: PersonHit | undefined; opening: ReturnType<typeof usePersonOpening> }

/** What is done with the chosen person, under the preview. Nothing when the card cannot be opened. */
export function DeskActions({ hit, opening }: DeskActionsProps) {
  const t = useTranslations('desk.start')
  const { channel, choose, pending } = opening.visit
  if (!opening.mayOpen(hit)) return null
  return (
    <div className="grid gap-2">
      <StartProblem opening={opening} />
      {opening.mayStart && (
        <Button
          variant="primary"
          type="button"
          size="large"
          wide
          keycap="Enter"
          pending={pending}
          onClick={() => opening.open(hit, 'visit')}
        >
          {t('button')}
        </Button>
      )}
      <ShortcutButton stroke={{ code: 'Enter', ctrl: true }} wide onClick={() => opening.open(hit, 'card')}>
        {t('openCard')}
      </ShortcutButton>
      {opening.mayStart && <ChannelField id="channel" channel={channel} onChoose={choose} />}
    </div>
  )
}

/** The same where there is one column: in the thumb's reach, side by side. */
export function NarrowDeskActions({ hit, opening }: DeskActionsProps) {
  const t = useTranslations('desk.start')
  if (!opening.mayOpen(hit)) return null
  return (
    <div className="grid gap-2">
      <StartProblem opening={opening} />
      <div className="flex flex-wrap gap-2">
        {opening.mayStart && (
          <Button
            variant="primary"
            type="button"
            pending={opening.visit.pending}
            onClick={() => opening.open(hit, 'visit')}
          >
            {t('button')}
          </Button>
        )}
        <Button onClick={() => opening.open(hit, 'card')}>{t('openCard')}</Button>
      </div>
    </div>
  )
}

function StartProblem({ opening }: Pick<DeskActionsProps, 'opening'>) {
  const t = useTranslations('desk.start')
  const { problem } = opening.visit
  return (
    <div role="status" className="font-semibold text-danger text-sm empty:hidden">
      {problem && t(problem)}
    </div>
  )
}
