declare const plainDateBrand: unique symbol

/** A day of the calendar, `YYYY-MM-DD`, without a time or a zone. Legal dates are never instants. */
export type PlainDate = string & { readonly [plainDateBrand]: true }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const UKRAINIAN = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/
const DAY_MS = 86_400_000

const kyivDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Whether the text is a day that exists, written `YYYY-MM-DD` (years 1800–2200). */
export function isPlainDate(text: string): text is PlainDate {
  const found = ISO.exec(text)
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (year < 1800 || year > 2200) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Reads `2026-02-28`, `28.02.2026`, `28/2/2026`; undefined when it is no existing day. */
export function parsePlainDate(typed: string): PlainDate | undefined {
  const text = typed.trim()
  const found = UKRAINIAN.exec(text)
  const iso = found ? `${found[3]}-${two(found[2])}-${two(found[1])}` : text
  return isPlainDate(iso) ? iso : undefined
}

/**
 * A date known to be right: a literal in code, a column read from the database.
 *
 * @throws if it is not an existing `YYYY-MM-DD`
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new Error(`Not a date YYYY-MM-DD: ${text}`)
  return text
}

/** `28.02.2026`, as written in Ukrainian papers. Screens use the formatter of the locale instead. */
export function formatPlainDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${two(day)}.${two(month)}.${year}`
}

/** Negative when `a` is the earlier day, 0 when the same, positive when the later. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day so many days later (earlier if negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** The same day so many months later; the last day of that month where it is shorter (31.01 + 1 = 28.02). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const total = year * 12 + (month - 1) + months
  const [targetYear, targetMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  return plainDate(
    `${String(targetYear).padStart(4, '0')}-${two(targetMonth)}-${two(Math.min(day, daysInMonth(targetYear, targetMonth)))}`,
  )
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function diffDays(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  // 1970-01-01, day 0, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** Full years lived on the day. Whoever was born on 29 February turns a year older on 1 March of a common year. */
export function ageOn(bornOn: PlainDate, on: PlainDate): number {
  const hadBirthday = on.slice(5) >= bornOn.slice(5)
  return Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (hadBirthday ? 0 : 1)
}

const HOUR_MS = 3_600_000
let told: { hour: number; day: PlainDate } | undefined

/** The day it is in Ukraine at the instant `now`, whatever zone the machine is in. */
export function todayInKyiv(now: Date): PlainDate {
  // Days begin there at a whole hour: within one it is always the same day.
  const hour = Math.floor(now.getTime() / HOUR_MS)
  if (told?.hour !== hour) told = { hour, day: plainDate(kyivDay.format(now)) }
  return told.day
}

/** The day of the instant of a `@db.Date` column, which is read as midnight UTC. */
export function plainDateOfUtc(midnight: Date): PlainDate {
  return plainDate(midnight.toISOString().slice(0, 10))
}

/** Midnight UTC of the day, as a `@db.Date` column is written. */
export function toUtcMidnight(date: PlainDate): Date {
  return new Date(dayNumber(date) * DAY_MS)
}

function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

function fromDayNumber(days: number): PlainDate {
  return plainDate(new Date(days * DAY_MS).toISOString().slice(0, 10))
}

function two(part: number | string | undefined): string {
  return String(part ?? '').padStart(2, '0')
}
