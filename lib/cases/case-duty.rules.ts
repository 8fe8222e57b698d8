import { addDays, diffDays, type PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { instantInKyiv } from '@/lib/offices/kyiv-day.rules'

/** What is due in a case, or awaited in it. Labels: `cases.duty.kind.*`. */
export const DUTY_KINDS = ['TERM', 'HEARING', 'TASK', 'WAIT'] as const
export type DutyKind = (typeof DUTY_KINDS)[number]

/** Labels: `cases.duty.state.*`. */
export const DUTY_STATES = ['OPEN', 'DONE', 'ADJOURNED', 'CANCELLED'] as const
export type DutyState = (typeof DUTY_STATES)[number]

/** Adjourning ends one day of hearing and makes the next; only that cannot be opened again by itself. */
export const DUTY_ACTS = ['FINISH', 'CANCEL', 'REOPEN', 'ADJOURN'] as const
export type DutyAct = (typeof DUTY_ACTS)[number]

/** For whom one waits. Labels: `cases.duty.awaited.*`. */
export const AWAITED = ['CLIENT', 'BODY', 'OTHER_SIDE', 'CENTRE'] as const

/** Days before the day at which it reminds; 0 is that morning. */
export const REMIND_DAYS = [7, 3, 1, 0] as const

const MOVES: Record<DutyAct, { from: readonly DutyState[]; to: DutyState; of: readonly DutyKind[] }> = {
  FINISH: { from: ['OPEN'], to: 'DONE', of: DUTY_KINDS },
  CANCEL: { from: ['OPEN'], to: 'CANCELLED', of: DUTY_KINDS },
  REOPEN: { from: ['DONE', 'CANCELLED'], to: 'OPEN', of: DUTY_KINDS },
  ADJOURN: { from: ['OPEN'], to: 'ADJOURNED', of: ['HEARING', 'TASK', 'TERM'] },
}

/** The state after the act, or why it may not be done. */
export function moveDuty(
  { kind, state }: { kind: DutyKind; state: DutyState },
  act: DutyAct,
): Result<DutyState, 'wrongState'> {
  const { from, to, of } = MOVES[act]
  return from.includes(state) && of.includes(kind) ? ok(to) : fail('wrongState')
}

/** At what hour of the morning a reminder comes. */
const REMIND_AT = '08:00'

/**
 * When a duty reminds of itself: in the morning, so many days before, as far as that is still to come.
 *
 * Rule: internal standard of the office; of something awaited there is no last day, so nothing reminds of it.
 */
export function reminderMoments(
  { kind, dueOn, remindDays }: { kind: DutyKind; dueOn: PlainDate; remindDays: readonly number[] },
  now: Date,
): Date[] {
  if (kind === 'WAIT') return []
  return [...new Set(remindDays)]
    .map((days) => instantInKyiv(addDays(dueOn, -days), REMIND_AT))
    .filter((at) => at > now)
    .toSorted((a, b) => a.getTime() - b.getTime())
}

/** What a chip shows of a duty on the day. */
export const dutyTerm = (dueOn: PlainDate, on: PlainDate): TermState => termState(termByLastDay(dueOn), on)

/** How many days ahead «next days» reach: the same as a term gets near. */
export const SOON_DAYS = 7

/** The how-many-th day one waits: the first day is day 1. */
export const waitingDay = (since: PlainDate, on: PlainDate): number => Math.max(diffDays(since, on), 0) + 1

/** «Дорошенко І. І.»: a person in a row of the day. */
export function shortName(surname: string, givenName: string, patronymic: string | null): string {
  const initials = [givenName, patronymic ?? ''].flatMap((name) => (name ? `${name.charAt(0)}.` : []))
  return [surname, ...initials].join('\u00a0')
}

/** Whether a telephone may be rung now without a question: inside the hours the person has named. */
export function isSafeNow(
  { safeToCall, safeFrom, safeTo }: { safeToCall: boolean; safeFrom: string; safeTo: string },
  minute: number,
): boolean {
  if (!safeToCall) return false
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  const from = safeFrom ? minuteOf(safeFrom) : 0
  const to = safeTo ? minuteOf(safeTo) : 24 * 60
  // «From 20 to 8» goes over midnight.
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}
