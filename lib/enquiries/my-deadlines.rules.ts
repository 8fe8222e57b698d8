import { addDays, type PlainDate, weekdayOf } from '@/lib/core/plain-date'
import { type CountedTerm, type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { WRITTEN_KINDS, writtenTerm } from './written-enquiry.rules'

/** Headings of the list, most pressing first. Labels: `deadlinesPage.groups.*`. */
export const DEADLINE_GROUPS = ['overdue', 'today', 'week', 'later'] as const
export type DeadlineGroup = (typeof DEADLINE_GROUPS)[number]

/** Under which heading a term stands on the day `on`; a week ends with its Sunday. */
export function deadlineGroupOf(dueOn: PlainDate, on: PlainDate): DeadlineGroup {
  if (dueOn < on) return 'overdue'
  if (dueOn === on) return 'today'
  return dueOn <= addDays(on, 7 - weekdayOf(on)) ? 'week' : 'later'
}

/** A list in order of days, cut under its headings; headings with nothing under them are left out. */
export function groupDeadlines<Term extends { dueOn: PlainDate }>(
  terms: readonly Term[],
  on: PlainDate,
): { group: DeadlineGroup; terms: Term[] }[] {
  return DEADLINE_GROUPS.map((group) => ({
    group,
    terms: terms.filter(({ dueOn }) => deadlineGroupOf(dueOn, on) === group),
  })).filter(({ terms }) => terms.length > 0)
}

type Term = { dueOn: PlainDate; writtenKind: string | null; receivedOn: PlainDate | null }

/**
 * What the chip shows on the day `on`. A written enquiry gets near by its own term, which is counted from its
 * receipt; a term somebody read off a paper a week ahead.
 */
export function deadlineState(
  { dueOn, writtenKind, receivedOn }: Term,
  on: PlainDate,
  calendar: WorkingCalendar,
): TermState {
  const kind = WRITTEN_KINDS.find((known) => known === writtenKind)
  const counted: Pick<CountedTerm, 'dueOn' | 'nearOn'> =
    kind && receivedOn ? writtenTerm(kind, receivedOn, calendar) : termByLastDay(dueOn)
  return termState({ dueOn, nearOn: counted.nearOn }, on)
}
