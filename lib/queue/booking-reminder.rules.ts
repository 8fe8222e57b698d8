import { addDays } from '@/lib/core/plain-date'
import { instantInKyiv, kyivMoment } from '@/lib/offices/kyiv-day.rules'

export const REMINDER_KINDS = ['DAY_BEFORE', 'HOURS_BEFORE'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

const HOURS_BEFORE_MS = 2 * 3_600_000
/** Nobody is written to in the night: from nine in the evening to eight in the morning (our own standard). */
const MORNING = 8 * 60
const EVENING = 21 * 60

/**
 * When a person is reminded: the day before at the same time by the clock, and two hours before.
 *
 * Nothing is sent in the night: what falls after nine in the evening goes at nine, what falls before eight in the morning is
 * left out, for by then the evening's reminder has said it. The day before is a day of the calendar, not 24 hours, so that the
 * clock change moves nothing. Source: R25; office's own standard.
 *
 * @returns only what lies ahead
 */
export function remindersOf(startsAt: Date, now: Date): { kind: ReminderKind; at: Date }[] {
  const { on, minute } = kyivMoment(startsAt)
  const dayBefore = instantInKyiv(addDays(on, -1), clock(Math.min(Math.max(minute, MORNING), EVENING)))
  const hoursBefore = new Date(startsAt.getTime() - HOURS_BEFORE_MS)
  const shown = kyivMoment(hoursBefore)
  const isByDay = shown.minute >= MORNING && shown.minute <= EVENING
  return [
    { kind: 'DAY_BEFORE' as const, at: dayBefore },
    ...(isByDay ? [{ kind: 'HOURS_BEFORE' as const, at: hoursBefore }] : []),
  ].filter(({ at }) => at > now)
}

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/**
 * Whether a person may be reminded by mail: there is an address, consent to processing stands, and the person is not protected
 * (whoever a protected person hides from may read the mailbox).
 */
export function mayRemind(person: {
  email: string | null
  isProtected: boolean
  consents: readonly unknown[]
}): boolean {
  return !person.isProtected && person.consents.length > 0 && (person.email ?? '') !== ''
}
