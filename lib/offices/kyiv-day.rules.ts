import { addDays, type PlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'

const HOUR_MS = 3_600_000

/** The instant at which the day begins in Ukraine: two or three hours before midnight UTC. */
export function startOfKyivDay(day: PlainDate): Date {
  const midnight = toUtcMidnight(day).getTime()
  const inSummer = new Date(midnight - 3 * HOUR_MS)
  return todayInKyiv(inSummer) === day ? inSummer : new Date(midnight - 2 * HOUR_MS)
}

/** The instant at which the day is over. */
export const endOfKyivDay = (day: PlainDate): Date => startOfKyivDay(addDays(day, 1))

/** A moment as the clock on the wall tells it: the day, and minutes since midnight. */
export type KyivMoment = { readonly on: PlainDate; readonly minute: number }

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The moment in Ukraine. */
export function kyivMoment(now: Date): KyivMoment {
  const [hour = 0, minute = 0] = wallClock.format(now).split(':').map(Number)
  return { on: todayInKyiv(now), minute: hour * 60 + minute }
}
