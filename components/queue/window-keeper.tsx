'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { newId } from '@/lib/core/new-id'
import type { HallSettings } from '@/lib/queue/hall-settings.queries'
import {
  addWindowAction,
  changeWindowAction,
  closeWindowAction,
  freeWindowAction,
} from '@/lib/queue/window.actions'
import { useKeeping } from './use-keeping'
import { WindowForm } from './window-form'

type Kept = HallSettings['windows'][number]

/** The windows of a hall: added, renamed, freed, taken away. */
export function WindowKeeper({ unitId, windows }: { unitId: string; windows: readonly Kept[] }) {
  const t = useTranslations('hall.settings')
  const adding = useKeeping()
  const [submissionId, setSubmissionId] = useState(() => newId())
  return (
    <>
      {windows.length === 0 && <p className="mb-3 text-ink-2">{t('windowsEmpty')}</p>}
      <ul className="mb-4">
        {windows.map((window) => (
          <KeptWindow key={`${window.id} ${window.revision}`} window={window} />
        ))}
      </ul>
      <WindowForm
        defaults={{ name: '', nameEn: '', isQuick: false }}
        save={t('add')}
        isPrimary
        keeping={adding}
        onSave={async (values) => {
          const isAdded = await adding.keep(() => addWindowAction({ ...values, unitId, submissionId }))
          setSubmissionId(newId())
          return isAdded
        }}
      />
    </>
  )
}

/** Who is before a window that is to be freed. */
const WAITS = ['calledWaits', 'stillServing'] as const

function KeptWindow({ window }: { window: Kept }) {
  const t = useTranslations('hall.settings')
  const keeping = useKeeping()
  const [open, setOpen] = useState<'change' | 'close'>()
  const { id, name, nameEn, isQuick, staff, revision } = window
  const close = () => setOpen(undefined)
  const free = (isSure: boolean) => keeping.keep(() => freeWindowAction({ windowId: id, isSure }))
  const waits = WAITS.find((code) => code === keeping.problem?.code)
  return (
    <li className="border-line border-b py-2.5 last:border-b-0">
      {open === 'change' ? (
        <WindowForm
          defaults={{ name, nameEn, isQuick }}
          save={t('save')}
          isPrimary={false}
          keeping={keeping}
          onSave={(values) =>
            keeping.keep(() => changeWindowAction({ ...values, windowId: id, expectedRevision: revision }))
          }
        >
          <Button variant="link" onClick={close}>
            {t('cancel')}
          </Button>
        </WindowForm>
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 basis-52">
            <p className="flex flex-wrap items-center gap-2 font-semibold text-row">
              {name}
              {isQuick && <Chip>{t('quick')}</Chip>}
            </p>
            <p className="text-ink-2 text-sm">
              {[nameEn, staff ? t('sits', { worker: staff.name }) : t('empty')].filter(Boolean).join(' · ')}
            </p>
            {keeping.problem && !waits && (
              <p role="alert" className="font-semibold text-danger text-sm">
                {keeping.problem.text}
              </p>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            {staff && (
              <Button
                size="small"
                aria-label={t('freeOf', { window: name })}
                pending={keeping.pending}
                onClick={() => void free(false)}
              >
                {t('free')}
              </Button>
            )}
            <Button
              size="small"
              aria-label={t('changeOf', { window: name })}
              onClick={() => setOpen('change')}
            >
              {t('change')}
            </Button>
            <Button
              size="small"
              variant="link"
              aria-label={t('closeOf', { window: name })}
              onClick={() => setOpen('close')}
            >
              {t('close')}
            </Button>
          </div>
        </div>
      )}
      <ConfirmDialog
        open={waits !== undefined}
        title={t('freeTitle', { window: name })}
        confirmLabel={t('free')}
        keepLabel={t('freeKeep')}
        tone="plain"
        onConfirm={async () => {
          await free(true)
        }}
        onClose={keeping.forgetProblem}
      >
        {t(`freeText.${waits ?? 'calledWaits'}`)}
      </ConfirmDialog>
      <ConfirmDialog
        open={open === 'close'}
        title={t('closeTitle')}
        confirmLabel={t('close')}
        keepLabel={t('closeKeep')}
        onConfirm={async () => {
          await keeping.keep(() => closeWindowAction({ windowId: id }))
          close()
        }}
        onClose={close}
      >
        {t('closeText', { window: name })}
      </ConfirmDialog>
    </li>
  )
}
