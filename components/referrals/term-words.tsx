import { useTranslations } from 'next-intl'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TermState } from '@/lib/deadlines/deadline.rules'

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

/** The day an answer is due; as a chip with the days left while it runs. */
export function TermWords({ term, dueOn }: { term: TermState | null; dueOn: PlainDate }) {
  const t = useTranslations('referrals.term')
  const format = useFormatter()
  if (!term) return format.dateTime(toUtcMidnight(dueOn), 'day')
  const date = format.dateTime(toUtcMidnight(dueOn), 'dayMonth')
  const words =
    term.kind === 'calm' || term.kind === 'near'
      ? t('left', { date, days: term.daysLeft })
      : term.kind === 'overdue'
        ? t('over', { date, days: term.daysOver })
        : t('today', { date })
  return <DeadlineChip state={CHIP[term.kind]}>{words}</DeadlineChip>
}
