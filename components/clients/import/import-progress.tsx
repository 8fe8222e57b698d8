'use client'

import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ImportStanding } from '@/lib/clients/import/import-state.rules'

const SECONDS_TOLD = 90

/** How far a check or an import has come, how fast it goes and how long it will take. */
export function ImportProgress({ standing }: { standing: ImportStanding }) {
  const t = useTranslations('imports')
  const { state, counts, rowsTotal, rowsPerSecond, secondsLeft } = standing
  const left =
    secondsLeft === undefined
      ? t('leftUnknown')
      : secondsLeft <= SECONDS_TOLD
        ? t('leftSeconds', { seconds: secondsLeft })
        : t('leftMinutes', { minutes: Math.ceil(secondsLeft / 60) })
  const isKnown = state === 'checking' || state === 'importing' || state === 'waiting' || state === 'stopping'
  if (!isKnown) return null
  return (
    <ProgressBar
      label={t(`progressOf.${state}`)}
      done={counts.read}
      {...(rowsTotal === undefined ? {} : { total: rowsTotal })}
      {...(state === 'waiting'
        ? {}
        : { note: t('progressNote', { read: counts.read, rate: rowsPerSecond, left }) })}
    />
  )
}
