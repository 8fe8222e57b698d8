import { useTranslations } from 'next-intl'
import { useCalendar } from '@/components/deadlines/calendar'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { addDays, type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { QueueRow } from '@/lib/secondary-aid/decision.queries'
import { queueTerm } from '@/lib/secondary-aid/decision-queue.rules'

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

/** The chip with its day word, and under it the date and which day of the term it is. */
export function QueueTermCell({ row, on }: { row: QueueRow; on: PlainDate }) {
  const t = useTranslations('secondaryAid.decisions.chip')
  const format = useFormatter()
  const { state, day } = queueTerm(row, on, useCalendar())
  const { dueOn } = row
  const date = dueOn ? format.dateTime(toUtcMidnight(dueOn), 'dayMonth') : ''
  const isTomorrow = dueOn === addDays(on, 1)

  function word(): string {
    if (state.kind === 'today' || state.kind === 'overdue' || state.kind === 'notRunning')
      return t(state.kind)
    if (isTomorrow || !dueOn) return t('tomorrow')
    return format.dateTime(toUtcMidnight(dueOn), { weekday: 'short', day: '2-digit', month: '2-digit' })
  }
  function below(): string {
    if (state.kind === 'notRunning') return t('papersMissing')
    if (state.kind === 'overdue') return t('daysAgo', { date, days: state.daysOver })
    if (day === null) return date
    return state.kind === 'today' || isTomorrow ? t('datedDay', { date, day }) : t('dayOf', { day })
  }
  return (
    <>
      <DeadlineChip state={CHIP[state.kind]}>{word()}</DeadlineChip>
      <span className="mt-px block text-ink-2 text-sm">{below()}</span>
    </>
  )
}
