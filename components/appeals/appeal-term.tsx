import { useTranslations } from 'next-intl'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TermState } from '@/lib/deadlines/deadline.rules'

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

/** By when it is to be answered, and how that stands. */
export function AppealTermChip({ term, dueOn }: { term: TermState; dueOn: PlainDate }) {
  const t = useTranslations('appeals.term')
  const format = useFormatter()
  const date = format.dateTime(toUtcMidnight(dueOn), 'dayMonth')
  const words = () => {
    switch (term.kind) {
      case 'calm':
      case 'near':
        return t('left', { date, days: term.daysLeft })
      case 'today':
        return t('today', { date })
      case 'overdue':
        return t('over', { date, days: term.daysOver })
      case 'notRunning':
        return t(term.reason === 'metLate' ? 'metLate' : 'met', { date })
    }
  }
  return <DeadlineChip state={CHIP[term.kind]}>{words()}</DeadlineChip>
}
