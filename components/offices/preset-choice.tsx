'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { replaceByPresetAction } from '@/lib/offices/unit.actions'
import type { UnitPresetKey } from '@/lib/offices/unit-presets'
import { type Outcome, OutcomeNote } from './outcome-note'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

type PresetChoiceProps = { presets: readonly { key: UnitPresetKey; isConfirmed: boolean }[] }

/** Another structure to begin with, while nobody works in the tree yet. */
export function PresetChoice({ presets }: PresetChoiceProps) {
  const t = useTranslations('offices.units.presets')
  const textOf = useFaultText('offices')
  const router = useRouter()
  const { run } = useAct(replaceByPresetAction)
  const [asked, setAsked] = useState<UnitPresetKey>()
  const [outcome, setOutcome] = useState<Outcome>()

  async function replace() {
    if (!asked) return
    const answer = await run({ preset: asked })
    setAsked(undefined)
    setOutcome(answer.ok ? undefined : { isDone: false, text: textOf(answer.error) ?? '' })
    if (answer.ok) router.refresh()
  }

  return (
    <div className="mt-6 grid gap-3">
      <Disclosure summary={t('title')}>
        <p className="mb-2 text-ink-2 text-sm">{t('text')}</p>
        <ul className="grid gap-2">
          {presets.map(({ key, isConfirmed }) => (
            <li key={key} className="flex flex-wrap items-center gap-3">
              <span className="min-w-0 flex-1 basis-64">
                {t(key)} {!isConfirmed && <NotConfirmed>{t('source')}</NotConfirmed>}
              </span>
              <Button size="small" aria-label={`${t('use')}: ${t(key)}`} onClick={() => setAsked(key)}>
                {t('use')}
              </Button>
            </li>
          ))}
        </ul>
      </Disclosure>
      <OutcomeNote outcome={outcome} />
      <ConfirmDialog
        open={asked !== undefined}
        title={t('confirmTitle')}
        confirmLabel={t('confirm')}
        keepLabel={t('keep')}
        onConfirm={replace}
        onClose={() => setAsked(undefined)}
      >
        <p>{t('confirmText')}</p>
      </ConfirmDialog>
    </div>
  )
}
