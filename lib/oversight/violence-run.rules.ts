import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { addWorkingDays } from '@/lib/deadlines/working-calendar.rules'
import { isViolenceTopic } from '@/lib/enquiries/urgency.rules'

/** So many matters of violence one after the other call for a pause (N18). */
export const VIOLENCE_RUN = 3
/** How long the pause is that is proposed, in working days, its first and its last day included; an internal standard (decision 0026). */
export const PAUSE_WORKING_DAYS = 5

/** A proposal to the head: only shown, never carried out by itself. */
export type PauseProposal = { readonly inRow: number; readonly from: PlainDate; readonly to: PlainDate }

/** How many matters of violence a worker was given one after the other, the last one included. */
export function violenceRun(topicsNewestFirst: readonly (string | null)[]): number {
  const end = topicsNewestFirst.findIndex((topic) => !isViolenceTopic(topic))
  return end === -1 ? topicsNewestFirst.length : end
}

/**
 * Whether a pause from new matters of violence is to be proposed, and for which days.
 *
 * Rule: three in a row since the last pause (N18; the length is an internal standard, decision 0026).
 *
 * @param topicsNewestFirst topics of what the worker was given since their last pause was recorded
 */
export function proposePause(
  topicsNewestFirst: readonly (string | null)[],
  on: PlainDate,
  calendar: WorkingCalendar,
): PauseProposal | null {
  const inRow = violenceRun(topicsNewestFirst)
  if (inRow < VIOLENCE_RUN) return null
  // Counted from the day before: today is the first of them.
  return { inRow, from: on, to: addWorkingDays(addDays(on, -1), PAUSE_WORKING_DAYS, calendar) }
}
