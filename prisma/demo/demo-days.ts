import {
  addDays,
  addMonths,
  type PlainDate,
  todayInKyiv,
  toUtcMidnight,
  weekdayOf,
} from '@/lib/core/plain-date'

// Deeds and days of the practice office.

/** @throws if the product refused: a practice office that breaks its own rules teaches nobody */
export function achieved<T>(outcome: { ok: true; value: T } | { ok: false; error: string }): T {
  if (outcome.ok) return outcome.value
  throw new Error(`A practice application was refused: ${JSON.stringify(outcome)}`)
}

const isWorking = (day: PlainDate) => weekdayOf(day) <= 5

/** So many working days back; of a day of rest the one before it. */
export function workingDayBefore(day: PlainDate, count: number): PlainDate {
  let found = isWorking(day) ? day : workingDayBefore(addDays(day, -1), 0)
  for (let left = count; left > 0; ) {
    found = addDays(found, -1)
    if (isWorking(found)) left -= 1
  }
  return found
}

export function workingDayAfter(day: PlainDate, count: number): PlainDate {
  let found = day
  for (let left = count; left > 0; ) {
    found = addDays(found, 1)
    if (isWorking(found)) left -= 1
  }
  return found
}

/** Late in the morning of the day, whatever the season. */
export const momentOf = (day: PlainDate): Date => new Date(toUtcMidnight(day).getTime() + 9 * 3_600_000)

/** Whoever comes to the practice office has come of age: nobody is four years old and called by a bank. */
export const ofFullAge = (now: Date) => ({
  birthDate: { lte: toUtcMidnight(addMonths(todayInKyiv(now), -18 * 12)) },
})
