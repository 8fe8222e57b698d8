import { useTranslations } from 'next-intl'
import type { WaitEstimate } from '@/lib/queue/wait-estimate.rules'

const LONG_MINUTES = 120

/** How long one waits, in words: «близько 20–35 хв», or why it is not known. */
export function useEstimateWords(domain: 'hall' | 'hallScreen'): (estimate: WaitEstimate) => string {
  const t = useTranslations(`${domain}.estimate`)
  return (estimate) => estimateWords(t, estimate)
}

/** The same in the words of a language of its own, for a paper. */
export function estimateWords(
  t: ReturnType<typeof useTranslations<'hall.estimate' | 'hallScreen.estimate'>>,
  estimate: WaitEstimate,
): string {
  if (estimate.kind === 'soon') return t('soon')
  if (estimate.kind === 'unknown') return t(estimate.why)
  const { fromMinutes, toMinutes } = estimate
  if (toMinutes > LONG_MINUTES) return t('hours', { hours: Math.max(1, Math.floor(fromMinutes / 60)) })
  return fromMinutes === 0 ? t('upTo', { to: toMinutes }) : t('range', { from: fromMinutes, to: toMinutes })
}
