import { addDays, diffDays, type PlainDate, weekdayOf } from '@/lib/core/plain-date'

/** Minutes since midnight by the clock on the wall in Kyiv; `to` may be 1440, the end of the day. */
export type Span = { readonly from: number; readonly to: number }
/** One day: spans in order, breaks are what lies between them; none: closed. */
export type DayHours = { readonly spans: readonly Span[]; readonly byAppointment: boolean }
export type ExceptionalDays = {
  readonly from: PlainDate
  readonly to: PlainDate
  /** None: closed on these days. */
  readonly spans: readonly Span[]
  readonly note: string
}
export type OpeningHours = {
  /** Seven days from Monday on. */
  readonly week: readonly DayHours[]
  readonly exceptions: readonly ExceptionalDays[]
}

/** How a day is kept: by the week, or by an exception of that day. */
export type HoursOfDay = DayHours & { readonly note: string; readonly isException: boolean }

export type Opening =
  /** Nobody has written the hours down. */
  | { readonly kind: 'unknown' }
  /** `pauseAt`: when the next break begins, if one still comes. */
  | { readonly kind: 'open'; readonly until: number; readonly pauseAt: number | null }
  | { readonly kind: 'opensLater'; readonly at: number }
  | { readonly kind: 'onPause'; readonly until: number }
  /** `next`: the next day it opens, within two weeks. */
  | { readonly kind: 'closed'; readonly next: { readonly on: PlainDate; readonly at: number } | null }

/** How far ahead the next open day is looked for: a body closed longer is told as closed. */
const LOOK_AHEAD_DAYS = 14
const CLOSED: DayHours = { spans: [], byAppointment: false }

/** The hours of one day; an exception speaks before the week, a later one before an earlier. */
export function hoursOn(hours: OpeningHours, on: PlainDate): HoursOfDay {
  const exception = hours.exceptions.findLast(({ from, to }) => from <= on && on <= to)
  if (exception)
    return { spans: exception.spans, byAppointment: false, note: exception.note, isException: true }
  const day = hours.week[(weekdayOf(on) + 6) % 7] ?? CLOSED
  return { ...day, note: '', isException: false }
}

/** The next day on which it is open at all, after the given one. */
export function nextOpenDay(hours: OpeningHours, after: PlainDate): PlainDate | undefined {
  for (let step = 1; step <= LOOK_AHEAD_DAYS; step += 1) {
    const day = addDays(after, step)
    if (hoursOn(hours, day).spans.length > 0) return day
  }
  return undefined
}

/**
 * Whether a body is open on the day at the minute, and until when or from when.
 *
 * Minutes are those of the clock on the wall: on the two nights when the clocks change, hours stay as they are written
 * on the door.
 *
 * @param hours `null`: not known
 */
export function openingOn(hours: OpeningHours | null, on: PlainDate, minute: number): Opening {
  if (!hours) return { kind: 'unknown' }
  const { spans } = hoursOn(hours, on)
  const now = spans.find(({ from, to }) => from <= minute && minute < to)
  if (now) {
    const last = spans.at(-1) ?? now
    return { kind: 'open', until: last.to, pauseAt: last === now ? null : now.to }
  }
  const later = spans.find(({ from }) => from > minute)
  if (later && spans[0] === later) return { kind: 'opensLater', at: later.from }
  if (later) return { kind: 'onPause', until: later.from }
  const next = nextOpenDay(hours, on)
  const at = next && hoursOn(hours, next).spans[0]?.from
  return { kind: 'closed', next: next && at !== undefined ? { on: next, at } : null }
}

/** Places of spans that begin before the one before them ends, or end before they begin. */
export function overlappingSpans(spans: readonly Span[]): number[] {
  return spans.flatMap(({ from, to }, place) => {
    const before = spans[place - 1]
    return from >= to || (before && from < before.to) ? [place] : []
  })
}

/** How many days an exception covers, both ends with it. */
export function daysOf({ from, to }: ExceptionalDays): number {
  return diffDays(from, to) + 1
}
