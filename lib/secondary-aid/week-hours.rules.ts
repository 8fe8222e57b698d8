import { type PlainDate, weekdayOf } from '@/lib/core/plain-date'

/** Minutes since midnight. */
export type DayHours = {
  readonly from: number
  readonly to: number
  readonly pause: { readonly from: number; readonly to: number } | null
}
/** Seven days from Monday on; `null`: closed that day. */
export type WeekHours = readonly (DayHours | null)[]

const TIME = /(\d{1,2})(?:[:.](\d{2}))?/g

/** One day as it is typed: «8–17», «8:00-17:15, перерва 12:00–12:45»; empty is closed, `undefined` no hours at all. */
export function readDayHours(typed: string): DayHours | null | undefined {
  if (typed.trim() === '') return null
  const times = [...typed.matchAll(TIME)].map(([, hours, minutes = '0']) => ({
    hours: Number(hours),
    minutes: Number(minutes),
  }))
  if (times.some(({ hours, minutes }) => hours > 24 || minutes > 59)) return undefined
  const [from, to, pauseFrom, pauseTo, ...more] = times.map(({ hours, minutes }) => hours * 60 + minutes)
  if (from === undefined || to === undefined || from >= to || to > 24 * 60 || more.length > 0)
    return undefined
  if (pauseFrom === undefined) return { from, to, pause: null }
  const isInside = pauseTo !== undefined && from <= pauseFrom && pauseFrom < pauseTo && pauseTo <= to
  return isInside ? { from, to, pause: { from: pauseFrom, to: pauseTo } } : undefined
}

/** «12:45» */
export function showTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** The day as the form shows it again: «8:00–17:00, 12:00–12:45». */
export function showDayHours(day: DayHours | null): string {
  if (!day) return ''
  const span = ({ from, to }: { from: number; to: number }) => `${showTime(from)}–${showTime(to)}`
  return day.pause ? `${span(day)}, ${span(day.pause)}` : span(day)
}

/** Days of the week one after another with the same hours, from Monday: for a line of a sheet. */
function weekSpans(week: WeekHours): { from: number; to: number; day: DayHours }[] {
  const spans: { from: number; to: number; day: DayHours }[] = []
  for (const [place, day] of week.entries()) {
    const last = spans.at(-1)
    if (!day) continue
    if (last && last.to === place - 1 && showDayHours(last.day) === showDayHours(day)) last.to = place
    else spans.push({ from: place, to: place, day })
  }
  return spans
}

/** The hours of the week in one line: «пн–чт 8:00–17:00; пт 8:00–16:00»; empty when nobody knows them. */
export function weekLine(week: WeekHours | null, nameOf: (weekday: number) => string): string {
  return weekSpans(week ?? [])
    .map(({ from, to, day }) => {
      const days = from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`
      return `${days} ${showDayHours(day)}`
    })
    .join('; ')
}

/** The hours of the day; `null`: closed. */
export function hoursOn(week: WeekHours, on: PlainDate): DayHours | null {
  return week[weekdayFromMonday(on)] ?? null
}

/** Monday is 0. */
const weekdayFromMonday = (on: PlainDate) => (weekdayOf(on) + 6) % 7

export type Opening =
  /** Nobody has written the hours down. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'open'; readonly until: number; readonly pause: DayHours['pause'] }
  | { readonly kind: 'opensLater'; readonly at: number }
  | { readonly kind: 'onPause'; readonly until: number }
  /** `weekday` counts from Monday, 0; absent when no day of the week is open. */
  | { readonly kind: 'closed'; readonly next: { readonly weekday: number; readonly at: number } | null }

/**
 * Whether a body is open on the day at the minute, and until when or from when.
 *
 * Holidays are not known here: under martial law bodies work on them, and each decides for itself.
 */
export function openingOn(week: WeekHours | null, on: PlainDate, minute: number): Opening {
  if (!week || week.every((day) => day === null)) return { kind: 'unknown' }
  const weekday = weekdayFromMonday(on)
  const today = week[weekday]
  if (today && minute < today.from) return { kind: 'opensLater', at: today.from }
  if (today && minute < today.to) {
    const { pause } = today
    if (pause && minute >= pause.from && minute < pause.to) return { kind: 'onPause', until: pause.to }
    return { kind: 'open', until: today.to, pause: pause && minute < pause.from ? pause : null }
  }
  for (let step = 1; step <= 7; step += 1) {
    const day = week[(weekday + step) % 7]
    if (day) return { kind: 'closed', next: { weekday: (weekday + step) % 7, at: day.from } }
  }
  return { kind: 'closed', next: null }
}
