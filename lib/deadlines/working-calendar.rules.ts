import { isConfirmed } from '@/lib/core/confidence'
import { addDays, isPlainDate, type PlainDate, plainDate, weekdayOf } from '@/lib/core/plain-date'
import type { Holiday, HolidaySuspension, WorkingCalendar } from './holidays'

/** Longest chain of holidays and weekends a day off is moved across; far more than any real one. */
const LONGEST_MOVE_DAYS = 14

/**
 * Whether public offices work on the day.
 *
 * Rule: Saturday and Sunday are days off. Holidays are days off unless suspended. A holiday on a day off moves
 * that day off to the next working day.
 * Source: Labour Code art. 67, 73; Law 2136-IX art. 6(6).
 */
export function isWorkingDay(date: PlainDate, calendar: WorkingCalendar): boolean {
  const known = knownDays.get(calendar) ?? new Map<PlainDate, boolean>()
  knownDays.set(calendar, known)
  const found = known.get(date) ?? findWorkingDay(date, calendar)
  known.set(date, found)
  return found
}

/** A calendar never changes, and whether its days off were moved takes looking two weeks back for each day. */
const knownDays = new WeakMap<WorkingCalendar, Map<PlainDate, boolean>>()

function findWorkingDay(date: PlainDate, calendar: WorkingCalendar): boolean {
  if (isWeekend(date)) return false
  if (suspensionOn(date, calendar)) return true
  return !isHoliday(date, calendar) && !isMovedDayOff(date, calendar)
}

/** The working day so many working days after the event; the day of the event is not counted. */
export function addWorkingDays(date: PlainDate, days: number, calendar: WorkingCalendar): PlainDate {
  let reached = date
  for (let left = days; left > 0; left -= 1) reached = rollForward(addDays(reached, 1), calendar)
  return reached
}

/** The day itself if it is a working one, otherwise the first working day after it. */
export function rollForward(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  let reached = date
  while (!isWorkingDay(reached, calendar)) reached = addDays(reached, 1)
  return reached
}

/** The day itself if it is a working one, otherwise the last working day before it. */
export function rollBack(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  let reached = date
  while (!isWorkingDay(reached, calendar)) reached = addDays(reached, -1)
  return reached
}

/** How many working days lie after `from` up to and with `to`; 0 when `to` is not later. */
export function countWorkingDays(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1
  return count
}

/**
 * Whether counting across these days leans on a suspension nobody has confirmed.
 *
 * It does only where it matters: a weekday that would be a day off if holidays were back. The screen then marks
 * the date as not confirmed; elsewhere the doubt changes nothing and is not shown.
 */
export function leansOnUnconfirmedDay(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): boolean {
  const confirmedOnly = confirmedPartOf(calendar)
  for (let day = from; day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar) !== isWorkingDay(day, confirmedOnly)) return true
  return false
}

const confirmedParts = new WeakMap<WorkingCalendar, WorkingCalendar>()

function confirmedPartOf(calendar: WorkingCalendar): WorkingCalendar {
  const known = confirmedParts.get(calendar)
  if (known) return known
  const suspensions = calendar.suspensions.filter(({ confidence }) => isConfirmed(confidence))
  const confirmed = { ...calendar, suspensions }
  confirmedParts.set(calendar, confirmed)
  return confirmed
}

/**
 * Orthodox Easter as the state reckons it (Julian computus, shown in the Gregorian calendar).
 *
 * @param year 1900–2099: the two calendars are 13 days apart
 */
export function easterOf(year: number): PlainDate {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const day = ((d + e + 114) % 31) + 1
  return addDays(dateOf(year, month, day), 13)
}

function isWeekend(date: PlainDate): boolean {
  return weekdayOf(date) > 5
}

function suspensionOn(date: PlainDate, calendar: WorkingCalendar): HolidaySuspension | undefined {
  return calendar.suspensions.find(({ from, to }) => from <= date && (!to || date <= to))
}

/** Whether the day is a public holiday by the calendar, be holidays suspended or not. */
export function isHoliday(date: PlainDate, calendar: WorkingCalendar): boolean {
  return calendar.holidays.some((holiday) => isInForce(holiday, date) && fallsOn(holiday, date))
}

function isInForce({ from, to }: Holiday, date: PlainDate): boolean {
  return (!from || from <= date) && (!to || date <= to)
}

function fallsOn({ falls }: Holiday, date: PlainDate): boolean {
  const year = Number(date.slice(0, 4))
  if ('daysAfterEaster' in falls) return addDays(easterOf(year), falls.daysAfterEaster) === date
  return dateOf(year, falls.month, falls.day) === date
}

/**
 * Whether a public holiday, or a day off moved from one, closes the day, a weekend's day too.
 *
 * Unlike `isWorkingDay` it says nothing of Saturdays as such: an office may keep hours on them.
 */
export function isHolidayOff(date: PlainDate, calendar: WorkingCalendar): boolean {
  return !suspensionOn(date, calendar) && (isHoliday(date, calendar) || isMovedDayOff(date, calendar))
}

/** Whether a day off moved from a holiday on a weekend lands here (two such holidays take two days). */
function isMovedDayOff(date: PlainDate, calendar: WorkingCalendar): boolean {
  let waiting = 0
  for (let day = addDays(date, -LONGEST_MOVE_DAYS); day < date; day = addDays(day, 1)) {
    const holiday = !suspensionOn(day, calendar) && isHoliday(day, calendar)
    if (holiday && isWeekend(day)) waiting += 1
    else if (!holiday && !isWeekend(day) && waiting > 0) waiting -= 1
  }
  return waiting > 0
}

function dateOf(year: number, month: number, day: number): PlainDate {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  // 29 February of a common year is the only day that may not exist.
  return isPlainDate(text) ? text : plainDate(`${year}-03-01`)
}
