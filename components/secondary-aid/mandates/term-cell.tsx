import { useTranslations } from 'next-intl'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TermState } from '@/lib/deadlines/deadline.rules'

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

/** The chip with its day word, and the date under it. */
export function TermCell({ term, dueOn }: { term: TermState; dueOn: PlainDate }) {
  const t = useTranslations('mandates.term')
  const format = useFormatter()
  const date = format.dateTime(toUtcMidnight(dueOn), 'dayMonth')
  const word =
    term.kind === 'calm' || term.kind === 'near'
      ? t('daysLeft', { days: term.daysLeft })
      : term.kind === 'overdue'
        ? t('overdue', { days: term.daysOver })
        : t('today')
  return (
    <>
      <DeadlineChip state={CHIP[term.kind]}>{word}</DeadlineChip>
      <span className="mt-px block text-ink-2 text-sm">{t('until', { date })}</span>
    </>
  )
}
