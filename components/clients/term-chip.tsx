import { useTranslations } from 'next-intl'
import { DeadlineChip, type TermState as Look } from '@/components/ui/deadline-chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { RunningTerm } from '@/lib/enquiries/client-history.queries'

const NOON_MS = 43_200_000

/** A term with its day and the days left: "20.08 · 7 днів". `title` stands before them where nothing else names it. */
export function TermChip({ term, title }: { term: RunningTerm; title?: string }) {
  const t = useTranslations('desk.term')
  const format = useFormatter()
  const { state, dueOn } = term
  // Noon: whatever the zone of the formatter, it is the same day.
  const date = format.dateTime(new Date(toUtcMidnight(dueOn).getTime() + NOON_MS), 'dayMonth')
  return (
    <DeadlineChip state={LOOKS[state.kind]}>
      {title ? `${title} · ` : ''}
      {state.kind === 'overdue' && t('overdue', { days: state.daysOver })}
      {state.kind === 'today' && t('today')}
      {(state.kind === 'calm' || state.kind === 'near') &&
        (state.daysLeft === 1 ? t('tomorrow') : t('calm', { date, days: state.daysLeft }))}
    </DeadlineChip>
  )
}

const LOOKS = {
  calm: 'calm',
  near: 'near',
  today: 'due',
  overdue: 'over',
  notRunning: 'stopped',
} as const satisfies Record<RunningTerm['state']['kind'], Look>
