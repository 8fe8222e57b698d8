import { addDays, type PlainDate, weekdayOf } from '@/lib/core/plain-date'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { isHolidayOff } from '@/lib/deadlines/working-calendar.rules'
import { endOfKyivDay, instantInKyiv, kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { clockText } from '@/lib/partners/bilingual.rules'
import type { Span } from '@/lib/partners/opening-hours.rules'

/** Days kept otherwise than the week: closed, other hours, another place. */
export type CalendarException = {
  readonly from: PlainDate
  readonly to: PlainDate
  /** None: closed on these days. */
  readonly spans: readonly Span[]
  readonly note: string
  /** Where people come to on these days; empty: as always. */
  readonly address: string
}

/** When a calendar takes people, by the clock on the wall in Kyiv; breaks are what lies between the spans. */
export type CalendarHours = {
  /** Nothing is booked before this day. */
  readonly validFrom: PlainDate
  /** Seven days from Monday on. */
  readonly week: readonly (readonly Span[])[]
  readonly exceptions: readonly CalendarException[]
}

export type Busy = { readonly startsAt: Date; readonly endsAt: Date }
export type DaySpan = { readonly from: PlainDate; readonly to: PlainDate }

/** All that decides when a calendar may be booked. */
export type Schedule = {
  readonly hours: CalendarHours
  readonly slotMinutes: number
  readonly gapMinutes: number
  readonly daysAhead: number
  readonly closedOn: PlainDate | null
  /** Days its worker is away. */
  readonly absences: readonly DaySpan[]
}

/** Why a time cannot be booked. Labels: `bookings.problem.*`. */
export type TimeProblem =
  | 'inPast'
  | 'tooFarAhead'
  | 'calendarClosed'
  | 'notYetValid'
  | 'workerAway'
  | 'dayOff'
  | 'noSuchHour'
  | 'inBreak'
  | 'outsideHours'

/** How a day is kept: an exception speaks before a holiday, a holiday before the week. */
export type BookingDay = {
  readonly spans: readonly Span[]
  readonly note: string
  readonly address: string
  readonly isHoliday: boolean
}

const MINUTE_MS = 60_000

/**
 * The hours of one day.
 *
 * Rule: exceptional days are as the head has written them, be it a holiday or not; else nothing is booked on a holiday or
 * a day off moved from one (Labour Code art. 67, 73, unless suspended); else the hours of the week.
 */
export function bookingDay(hours: CalendarHours, on: PlainDate, calendar: WorkingCalendar): BookingDay {
  const exception = hours.exceptions.findLast(({ from, to }) => from <= on && on <= to)
  if (exception) {
    const { spans, note, address } = exception
    return { spans, note, address, isHoliday: false }
  }
  if (isHolidayOff(on, calendar)) return { spans: [], note: '', address: '', isHoliday: true }
  return { spans: hours.week[weekdayOf(on) - 1] ?? [], note: '', address: '', isHoliday: false }
}

/**
 * The instant at which the clock in Kyiv shows the minute of the day; undefined in the hour that the clock skips in March. Of
 * the hour that comes twice in October, the first.
 */
export function instantOfMinute(on: PlainDate, minute: number): Date | undefined {
  if (minute >= 1440) return minute === 1440 ? endOfKyivDay(on) : undefined
  const instant = instantInKyiv(on, clockText(minute))
  const shown = kyivMoment(instant)
  return shown.on === on && shown.minute === minute ? instant : undefined
}

/** The same, or the moment the clock is put forward: where a span of hours begins or ends. */
function edgeOfMinute(on: PlainDate, minute: number): Date {
  const instant = instantOfMinute(on, minute)
  if (instant) return instant
  return minute < 1440 ? edgeOfMinute(on, minute + 1) : endOfKyivDay(on)
}

/** What keeps the whole day from being booked. */
function dayProblem(
  { hours, daysAhead, closedOn, absences }: Schedule,
  on: PlainDate,
  today: PlainDate,
): TimeProblem | undefined {
  if (on < today) return 'inPast'
  if (closedOn && on >= closedOn) return 'calendarClosed'
  if (on < hours.validFrom) return 'notYetValid'
  if (on > addDays(today, daysAhead)) return 'tooFarAhead'
  if (absences.some(({ from, to }) => from <= on && on <= to)) return 'workerAway'
  return undefined
}

export type Offered = { readonly startsAt: Date; readonly endsAt: Date; readonly minute: number }

/**
 * Times of a day at which an appointment may begin, the taken ones left out.
 *
 * They are so many real minutes long on the two nights when the clocks change too: no time is offered in the hour that does
 * not exist, the hour that comes twice is offered once, and no two overlap.
 */
export function freeTimes(
  schedule: Schedule,
  on: PlainDate,
  { busy, now, calendar }: { busy: readonly Busy[]; now: Date; calendar: WorkingCalendar },
): Offered[] {
  if (dayProblem(schedule, on, kyivMoment(now).on)) return []
  const { slotMinutes, gapMinutes, hours } = schedule
  const step = slotMinutes + gapMinutes
  const offered: Offered[] = []
  let free = now.getTime() + 1
  for (const { from, to } of bookingDay(hours, on, calendar).spans) {
    const close = edgeOfMinute(on, to).getTime()
    for (let minute = from; minute + slotMinutes <= to; minute += step) {
      const startsAt = instantOfMinute(on, minute)
      if (!startsAt || startsAt.getTime() < free) continue
      const endsAt = new Date(startsAt.getTime() + slotMinutes * MINUTE_MS)
      if (endsAt.getTime() > close) continue
      const kept = new Date(endsAt.getTime() + gapMinutes * MINUTE_MS)
      if (busy.some((other) => other.startsAt < kept && startsAt < other.endsAt)) continue
      offered.push({ startsAt, endsAt, minute })
      free = kept.getTime()
    }
  }
  return offered
}

/**
 * Whether an appointment may begin at this time by the clock on the wall: the one judgement of the list, the form and the
 * command. A time between those of the list will do, as long as the whole appointment lies in the hours.
 *
 * @returns when it begins and ends, or what is wrong; whether it is taken is for the database to say
 */
export function judgeTime(
  schedule: Schedule,
  on: PlainDate,
  minute: number,
  { now, calendar }: { now: Date; calendar: WorkingCalendar },
): { ok: true; value: Busy } | { ok: false; error: TimeProblem } {
  const wrongDay = dayProblem(schedule, on, kyivMoment(now).on)
  if (wrongDay) return { ok: false, error: wrongDay }
  const startsAt = instantOfMinute(on, minute)
  if (!startsAt) return { ok: false, error: 'noSuchHour' }
  if (startsAt <= now) return { ok: false, error: 'inPast' }
  const { spans } = bookingDay(schedule.hours, on, calendar)
  if (spans.length === 0) return { ok: false, error: 'dayOff' }
  const endsAt = new Date(startsAt.getTime() + schedule.slotMinutes * MINUTE_MS)
  const isInside = ({ from, to }: Span) =>
    edgeOfMinute(on, from) <= startsAt && endsAt <= edgeOfMinute(on, to)
  if (spans.some(isInside)) return { ok: true, value: { startsAt, endsAt } }
  return { ok: false, error: isBetween(spans, minute) ? 'inBreak' : 'outsideHours' }
}

/** Whether an appointment begins in a break, or runs into it. */
function isBetween(spans: readonly Span[], minute: number): boolean {
  const [first, last] = [spans[0], spans.at(-1)]
  return (
    spans.length > 1 &&
    first !== undefined &&
    last !== undefined &&
    minute >= first.from &&
    minute < last.from
  )
}

/** The time with the gap kept free after it: what the booking takes of its calendar. */
export function withGap({ startsAt, endsAt }: Busy, { gapMinutes }: Pick<Schedule, 'gapMinutes'>): Busy {
  return { startsAt, endsAt: new Date(endsAt.getTime() + gapMinutes * MINUTE_MS) }
}

/**
 * Whether another calendar (an interpreter's) keeps hours during the whole of this time and nothing takes it, nor the gap
 * that is kept free after it there.
 */
export function isFreeDuring(
  schedule: Schedule,
  time: Busy,
  { busy, now, calendar }: { busy: readonly Busy[]; now: Date; calendar: WorkingCalendar },
): boolean {
  const { startsAt, endsAt } = time
  const { on } = kyivMoment(startsAt)
  if (dayProblem(schedule, on, kyivMoment(now).on)) return false
  const { spans } = bookingDay(schedule.hours, on, calendar)
  const isOpen = spans.some(
    ({ from, to }) => edgeOfMinute(on, from) <= startsAt && endsAt <= edgeOfMinute(on, to),
  )
  const kept = withGap(time, schedule).endsAt
  return isOpen && !busy.some((other) => other.startsAt < kept && startsAt < other.endsAt)
}

/** Minutes since midnight of `HH:MM`; undefined when it is no time. */
export function minuteOf(time: string): number | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim()) ?? []
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute)
}

/** The Monday of the day's week. */
export const mondayOf = (on: PlainDate): PlainDate => addDays(on, 1 - weekdayOf(on))
