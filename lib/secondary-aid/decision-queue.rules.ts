import type { PlainDate } from '@/lib/core/plain-date'
import {
  countTerm,
  decisionDeadlineFor,
  type TermState,
  termByLastDay,
  termState,
} from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { dayOfTerm } from './decision-term.rules'

/** What the chip of a row shows, and which day of the term it is. */
export type QueueTerm = { readonly state: TermState; readonly day: number | null }

/**
 * The term of a queued application by the days kept with it. The term is near from its first alarm, the seventh
 * working day; an application without a first day is near a week before the end.
 */
export function queueTerm(
  { dueOn, startedOn }: { readonly dueOn: PlainDate | null; readonly startedOn: PlainDate | null },
  on: PlainDate,
  calendar: WorkingCalendar,
): QueueTerm {
  if (!dueOn) return { state: { kind: 'notRunning', reason: 'waitingForPapers' }, day: null }
  if (!startedOn) return { state: termState(termByLastDay(dueOn), on), day: null }
  const deadline = decisionDeadlineFor(startedOn)
  const { nearOn } = countTerm(deadline, startedOn, calendar)
  return { state: termState({ dueOn, nearOn }, on), day: dayOfTerm({ deadline, startedOn }, on, calendar) }
}

/**
 * Those waiting that the list on the screen does not show yet. Of a list that goes on, only what stands above its last
 * row is new; the rest is further down.
 */
export function newlyWaiting(
  waiting: readonly string[],
  shown: readonly string[],
  doesGoOn: boolean,
): string[] {
  const known = new Set(shown)
  const last = waiting.findLastIndex((id) => known.has(id))
  return (doesGoOn ? waiting.slice(0, last + 1) : waiting).filter((id) => !known.has(id))
}

/** The row to open once one is done: the next below, else the one above. */
export function rowAfter<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
): Row | undefined {
  const place = rows.findIndex((row) => row.id === id)
  return rows[place + 1] ?? rows[place - 1]
}
