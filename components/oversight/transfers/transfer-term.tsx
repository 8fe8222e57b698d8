import { useTranslations } from 'next-intl'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TermState } from '@/lib/deadlines/deadline.rules'

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

/** The term of the matter, which runs on whoever keeps it. */
export function TransferTerm({ term, dueOn }: { term: TermState; dueOn: PlainDate }) {
  const t = useTranslations('transfers.term')
  const format = useFormatter()
  const date = format.dateTime(toUtcMidnight(dueOn), 'dayMonth')
  const words =
    term.kind === 'calm' || term.kind === 'near'
      ? t('left', { date, days: term.daysLeft })
      : term.kind === 'overdue'
        ? t('over', { date, days: term.daysOver })
        : t('today', { date })
  return <DeadlineChip state={CHIP[term.kind]}>{words}</DeadlineChip>
}
