import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import type { EnquiryContent } from './visit.schema'
import { receivedOnDay } from './written-enquiry.rules'

/** When a written enquiry came, was answered, was sent on. */
export type WrittenDays = Pick<EnquiryContent, 'receivedOn' | 'answeredOn' | 'forwardedOn'>

/** Labels: `fieldErrors.*`. */
export const DAY_PROBLEMS = ['dateInFuture', 'beforeReceived'] as const

/** A day of the issue at this place that cannot be. */
export type WrongDay = {
  enquiry: number
  field: keyof WrittenDays
  problem: (typeof DAY_PROBLEMS)[number]
}

const NONE: WrittenDays = { receivedOn: null, answeredOn: null, forwardedOn: null }

/** `receivedBy`: the last day on which a letter that lies here may count as received. */
export type DayLimits = { today: PlainDate; receivedBy: PlainDate }

/** What comes after the working day counts as received on the next one (`receivedOnDay`). */
export function dayLimits(now: Date, calendar: WorkingCalendar): DayLimits {
  const today = todayInKyiv(now)
  return { today, receivedBy: receivedOnDay(today, true, calendar) }
}

/**
 * The days of written enquiries that cannot be: a day still to come, and an answer or a forwarding before the receipt. A day to
 * come that counted as that of the answer would end a term that runs.
 *
 * Rule: only what has been changed is held to it, so that a record from before that is wrong already can still be worked on.
 *
 * @param kept by the id of an issue, its days as they are stored
 */
export function whichDaysAreWrong(
  enquiries: readonly (WrittenDays & { id?: string | undefined })[],
  kept: ReadonlyMap<string, WrittenDays>,
  limits: DayLimits,
): WrongDay[] {
  return enquiries.flatMap((days, enquiry) => {
    const before = (days.id === undefined ? undefined : kept.get(days.id)) ?? NONE
    return wrongOf(days, before, limits).map((wrong) => ({ enquiry, ...wrong }))
  })
}

function wrongOf(
  days: WrittenDays,
  before: WrittenDays,
  { today, receivedBy }: DayLimits,
): Omit<WrongDay, 'enquiry'>[] {
  const isChanged = (field: keyof WrittenDays) => days[field] !== before[field]
  const isToCome = (field: keyof WrittenDays) => {
    const day = days[field]
    return isChanged(field) && day !== null && day > (field === 'receivedOn' ? receivedBy : today)
  }
  const isTooEarly = (field: keyof WrittenDays) => {
    const [day, { receivedOn }] = [days[field], days]
    // Of a receipt that is wrong itself nothing is said of what follows it.
    if (day === null || receivedOn === null || isToCome('receivedOn')) return false
    return day < receivedOn && (isChanged(field) || isChanged('receivedOn'))
  }
  return (['receivedOn', 'answeredOn', 'forwardedOn'] as const).flatMap((field) => {
    if (isToCome(field)) return { field, problem: 'dateInFuture' as const }
    return isTooEarly(field) ? { field, problem: 'beforeReceived' as const } : []
  })
}
