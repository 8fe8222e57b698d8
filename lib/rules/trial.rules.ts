import { laidOver } from '@/lib/core/dated-rows'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { CalendarRows } from '@/lib/deadlines/calendar-rows.rules'
import { dueOn } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import type { DayDeadlineId } from '@/lib/deadlines/legal-deadlines'
import type { AssessmentAnswer } from '@/lib/eligibility/assessment-answer.schema'
import type { LawVersion } from './law-kinds'

/** What one person came to in one category: an outcome, or the code of what kept the rules from one. */
export type Told = { readonly outcome: string; readonly explanations: Readonly<Record<string, string>> }
export type Difference = {
  readonly category: string
  readonly before: string
  readonly after: string
  /** Sentences that are said otherwise, or only before, or only after. */
  readonly reasons: readonly { readonly before: string | null; readonly after: string | null }[]
}

/** What an answer says of a category: its outcome with the sentence of each criterion. */
export function toldOf(answer: AssessmentAnswer, category: string): Told | undefined {
  const found = answer.categories.find(({ code }) => code === category)
  if (!found) return undefined
  const explanations = found.criteria.map(({ id, explanation }) => [id, explanation])
  return { outcome: found.outcome, explanations: Object.fromEntries(explanations) }
}

/** What became different for one person in one category; nothing when the same is said, word for word. */
export function differenceOf(category: string, before: Told, after: Told): Difference | undefined {
  const ids = [...new Set([...Object.keys(before.explanations), ...Object.keys(after.explanations)])]
  const reasons = ids
    .map((id) => ({
      before: before.explanations[id] ?? null,
      after: after.explanations[id] ?? null,
    }))
    .filter((reason) => reason.before !== reason.after)
  if (before.outcome === after.outcome && reasons.length === 0) return undefined
  return { category, before: before.outcome, after: after.outcome, reasons }
}

/** The rows of the calendar with one more, as if it were recorded. */
export function calendarWith(rows: CalendarRows, { kind, row }: LawVersion): CalendarRows {
  if (kind === 'holidays') return { ...rows, holidays: laidOver(rows.holidays, [{ row }]) }
  if (kind === 'holidaySuspensions')
    return { ...rows, holidaySuspensions: laidOver(rows.holidaySuspensions, [{ row }]) }
  if (kind === 'deadlines') return { ...rows, deadlines: laidOver(rows.deadlines ?? [], [{ row }]) }
  return rows
}

export type MovedTerm = {
  readonly startedOn: PlainDate
  readonly before: PlainDate
  readonly after: PlainDate
}

/** Terms that end on another day by the changed rules, of those begun on each day of a year from the day. */
export function movedTerms(
  id: DayDeadlineId,
  { before, after, from }: { before: WorkingCalendar; after: WorkingCalendar; from: PlainDate },
): MovedTerm[] {
  const days = Array.from({ length: 365 }, (_, place) => addDays(from, place))
  return days.flatMap((startedOn) => {
    const moved = {
      startedOn,
      before: dueOn(id, startedOn, before),
      after: dueOn(id, startedOn, after),
    }
    return moved.before === moved.after ? [] : [moved]
  })
}

/** The day a change is tried on: its first day if that is to come, else today; a version already over, its last day. */
export function trialDay(row: LawVersion['row'], today: PlainDate): PlainDate {
  if (row.from && row.from > today) return row.from
  return row.to && row.to < today ? row.to : today
}
