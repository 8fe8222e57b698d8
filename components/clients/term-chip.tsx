import { useFormatter, useTranslations } from 'next-intl'
import { DeadlineChip, type TermState } from '@/components/ui/deadline-chip'
import { diffDays, type PlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { termByLastDay, termState } from '@/lib/deadlines/deadline.rules'

/** A term with its day and the days left: "20.08 · 7 днів". `title` stands before them where nothing else names it. */
export function TermChip({ dueOn, title }: { dueOn: PlainDate; title?: string }) {
  const t = useTranslations('desk.term')
  const format = useFormatter()
  const today = todayInKyiv(new Date())
  const days = diffDays(today, dueOn)
  const state = termState(termByLastDay(dueOn), today)
  // Noon: whatever the zone of the formatter, it is the same day.
  const date = format.dateTime(new Date(toUtcMidnight(dueOn).getTime() + 43_200_000), 'dayMonth')
  const words =
    days < 0
      ? t('overdue', { days: -days })
      : days === 0
        ? t('today')
        : days === 1
          ? t('tomorrow')
          : t('calm', { date, days })
  return (
    <DeadlineChip state={LOOKS[state.kind]}>
      {title ? `${title} · ` : ''}
      {words}
    </DeadlineChip>
  )
}

const LOOKS = {
  calm: 'calm',
  near: 'near',
  today: 'due',
  overdue: 'over',
  notRunning: 'stopped',
} as const satisfies Record<string, TermState>
