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

/** `HH:MM` on the wall in Ukraine. */
export const kyivTime = (now: Date): string => wallClock.format(now)

/**
 * The instant at which the clock on the wall in Ukraine shows that time on that day; of the hour that comes twice in
 * October, the first.
 *
 * @param time `HH:MM`
 */
export function instantInKyiv(day: PlainDate, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const asUtc = toUtcMidnight(day).getTime() + (hour * 60 + minute) * 60_000
  const inSummer = new Date(asUtc - 3 * HOUR_MS)
  return kyivMoment(inSummer).minute === hour * 60 + minute ? inSummer : new Date(asUtc - 2 * HOUR_MS)
}
