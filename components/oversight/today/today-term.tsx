import { useTranslations } from 'next-intl'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { diffDays, type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TodayRow } from '@/lib/oversight/today.queries'

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

/** How the term of a row stands; since when it waits, where there is no term. */
export function TodayTerm({ row: { term, dueOn }, on }: { row: TodayRow; on: PlainDate }) {
  const t = useTranslations('today.term')
  const format = useFormatter()
  if (!dueOn) return <span className="text-ink-2 text-sm">{t('none')}</span>
  const date = format.dateTime(toUtcMidnight(dueOn), 'dayMonth')
  if (!term) {
    const isPast = diffDays(dueOn, on) > 0
    return <span className="text-ink-2 text-sm">{t(isPast ? 'since' : 'day', { date })}</span>
  }
  const words =
    term.kind === 'overdue'
      ? t('over', { days: term.daysOver })
      : term.kind === 'today'
        ? t('today')
        : term.kind === 'notRunning'
          ? t('none')
          : t('left', { days: term.daysLeft })
  return <DeadlineChip state={CHIP[term.kind]}>{words}</DeadlineChip>
}
