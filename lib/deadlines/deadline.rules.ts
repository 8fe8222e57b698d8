import { inForce } from '@/lib/core/dated-rows'
import { addDays, addMonths, diffDays, isPlainDate, type PlainDate, plainDate } from '@/lib/core/plain-date'
import type { WorkingCalendar } from './holidays'
import {
  type DayDeadlineId,
  type Deadline,
  type DeadlineId,
  deadlineIds,
  legalDeadlines,
} from './legal-deadlines'
import { addWorkingDays, leansOnUnconfirmedDay, rollBack, rollForward } from './working-calendar.rules'

/** A term before the court or another body gets near a week ahead (internal standard, `look.md`: state "near"). */
export const NEAR_DAYS = 7

/** How a term somebody reads off a paper is counted: «15 днів від отримання ухвали». */
export type TermLength = {
  readonly count: 'calendar' | 'working' | 'months' | 'years'
  readonly duration: number
}

/** The longest term somebody may write down, in its unit: some ten years. A longer one is a slip of the hand. */
export const LONGEST_TERM = { calendar: 3660, working: 3660, months: 120, years: 10 } as const
/** From the first to the last of these days the longest term and its warning lie within the days there are. */
const [FIRST_START, LAST_START] = [plainDate('1801-01-01'), plainDate('2180-12-31')]

/** A term with its last day found, and what the screen says about how it was found. */
export type CountedTerm = {
  readonly dueOn: PlainDate
  /** First day on which the chip shows "near". */
  readonly nearOn: PlainDate
  /** Days on which the worker is warned, in order. */
  readonly alarmsOn: readonly PlainDate[]
  /** The last day was a day off, and the term ends on another day. */
  readonly isMoved: boolean
  /** The working calendar behind it has a day nobody has confirmed. */
  readonly leansOnUnconfirmedDay: boolean
}

export type NotRunningReason = 'waitingForPapers' | 'suspended' | 'met' | 'metLate' | 'noTerm'

/** What a chip shows. Colour never stands alone: each state has its word in `deadlines.state.*`. */
export type TermState =
  | { readonly kind: 'calm' | 'near'; readonly daysLeft: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'overdue'; readonly daysOver: number }
  | { readonly kind: 'notRunning'; readonly reason: NotRunningReason }

/**
 * The last day of a term that began on `startedOn`.
 *
 * Rule: the day of the event is day 0. A last day that is a day off goes to the next working day, for citizens'
 * appeals to the working day before (the appeals law counts weekends inside its month).
 * Source: Civil Code art. 253, 254 (recalled, unverified); per term see `legal-deadlines.ts`.
 */
export function dueOn(id: DayDeadlineId, startedOn: PlainDate, calendar: WorkingCalendar): PlainDate {
  return countTerm(id, startedOn, calendar).dueOn
}

/** The same with all the screen needs to show the working of it. */
export function countTerm(id: DayDeadlineId, startedOn: PlainDate, calendar: WorkingCalendar): CountedTerm {
  const { length, lastDayOff, alarms = [] } = deadlineOn(id, startedOn, calendar)
  if (length.count === 'hours' || length.count === 'set')
    throw new Error(`${id} does not end on a counted day`)
  if (length.count === 'budgetYear') {
    const lastDay = plainDate(`${startedOn.slice(0, 4)}-12-31`)
    return { dueOn: lastDay, nearOn: lastDay, alarmsOn: [], isMoved: false, leansOnUnconfirmedDay: false }
  }
  const counted = countOwnTerm(length, startedOn, calendar, lastDayOff)
  const alarmsOn = alarms.map((day) => reach(length.count, day, startedOn, calendar))
  return { ...counted, alarmsOn, nearOn: alarmsOn[0] ?? lastThird(startedOn, counted.dueOn) }
}

/**
 * A term the client brings on paper: so many days or months from an event.
 *
 * @throws if it ends beyond the days there are; never for one that `isCountable`
 * @param length what the paper says; how codes of procedure move a last day off is taken as in the Civil Code
 */
export function countOwnTerm(
  length: TermLength,
  startedOn: PlainDate,
  calendar: WorkingCalendar,
  lastDayOff: 'next' | 'before' = 'next',
): CountedTerm {
  const counted = reach(length.count, length.duration, startedOn, calendar)
  const moved =
    lastDayOff === 'next' ? rollForward(counted, calendar) : rollBackAfter(startedOn, counted, calendar)
  const [earlier = moved, later = moved] = [counted, moved].toSorted()
  return {
    dueOn: moved,
    nearOn: addDays(moved, -NEAR_DAYS),
    alarmsOn: [],
    isMoved: moved !== counted,
    leansOnUnconfirmedDay: leansOnUnconfirmedDay(
      length.count === 'working' ? addDays(startedOn, 1) : earlier,
      later,
      calendar,
    ),
  }
}

/** Whether the text is a day from which a term can be counted, `YYYY-MM-DD`. */
export function isTermDay(text: string): text is PlainDate {
  return isPlainDate(text) && text >= FIRST_START && text <= LAST_START
}

/** Whether `countOwnTerm` has an answer: a whole length of at least 1, not beyond the longest, from a day that allows it. */
export function isCountable({ count, duration }: TermLength, startedOn: string): startedOn is PlainDate {
  const isLength = Number.isInteger(duration) && duration >= 1 && duration <= LONGEST_TERM[count]
  return isLength && isTermDay(startedOn)
}

/** The state of a running term on the day `on`. Its last day is still in time. */
export function termState(term: Pick<CountedTerm, 'dueOn' | 'nearOn'>, on: PlainDate): TermState {
  const daysLeft = diffDays(on, term.dueOn)
  if (daysLeft < 0) return { kind: 'overdue', daysOver: -daysLeft }
  if (daysLeft === 0) return { kind: 'today' }
  return { kind: on >= term.nearOn ? 'near' : 'calm', daysLeft }
}

/** The state of a term that is over because the thing was done. */
export function metTermState(due: PlainDate, doneOn: PlainDate): TermState {
  return { kind: 'notRunning', reason: doneOn > due ? 'metLate' : 'met' }
}

/** A term known only by its last day (a hearing, a date from a court paper). */
export function termByLastDay(due: PlainDate): Pick<CountedTerm, 'dueOn' | 'nearOn'> {
  return { dueOn: due, nearOn: addDays(due, -NEAR_DAYS) }
}

/** Whether the term ends on a day that is counted, as the product knows it: not in hours, nor on a day set by hand. */
export function isDayDeadline(id: string): id is DayDeadlineId {
  const known = deadlineIds.find((each) => each === id)
  const count = known && legalDeadlines[known].length.count
  return count !== undefined && count !== 'hours' && count !== 'set'
}

/**
 * The term as it stands for what began on that day: as it was corrected, else as the product brought it. A correction
 * for later days leaves earlier ones as they were.
 */
export function deadlineOn(
  id: DeadlineId,
  startedOn: PlainDate,
  { deadlines }: WorkingCalendar,
): Omit<Deadline, 'from' | 'to'> {
  return (deadlines.length > 0 && inForce(deadlines, id, startedOn)) || legalDeadlines[id]
}

/** Which term of a decision applies to papers complete on that day: the law changed in August 2023. */
export function decisionDeadlineFor(startedOn: PlainDate): 'BVPD_DECISION' | 'BVPD_DECISION_OLD' {
  return isInForce('BVPD_DECISION', startedOn) ? 'BVPD_DECISION' : 'BVPD_DECISION_OLD'
}

/** Whether the row of the table is for terms that begin on that day. */
export function isInForce(id: DeadlineId, startedOn: PlainDate): boolean {
  const { from, to }: Deadline = legalDeadlines[id]
  return (!from || from <= startedOn) && (!to || startedOn <= to)
}

/** Most pressing first: overdue longest, then today, then by the day; those not running last. */
export function compareTermStates(a: TermState, b: TermState): number {
  return pressure(a) - pressure(b)
}

function pressure(state: TermState): number {
  if (state.kind === 'overdue') return -state.daysOver
  if (state.kind === 'today') return 0
  return state.kind === 'notRunning' ? Number.MAX_SAFE_INTEGER : state.daysLeft
}

function reach(
  count: TermLength['count'],
  duration: number,
  startedOn: PlainDate,
  calendar: WorkingCalendar,
) {
  if (count === 'working') return addWorkingDays(startedOn, duration, calendar)
  if (count === 'calendar') return addDays(startedOn, duration)
  return addMonths(startedOn, count === 'years' ? duration * 12 : duration)
}

/** Never before the event itself: a term of 0 days that begins on a Sunday ends on that Sunday. */
function rollBackAfter(startedOn: PlainDate, counted: PlainDate, calendar: WorkingCalendar): PlainDate {
  const back = rollBack(counted, calendar)
  return back < startedOn ? counted : back
}

/** The last third of a term, at most a week: a five-day term is near two days before its end. */
function lastThird(startedOn: PlainDate, due: PlainDate): PlainDate {
  return addDays(due, -Math.min(NEAR_DAYS, Math.ceil(diffDays(startedOn, due) / 3)))
}
