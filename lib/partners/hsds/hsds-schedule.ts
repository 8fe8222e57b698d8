import { addDays, type PlainDate, weekdayOf } from '@/lib/core/plain-date'
import { stableId } from '@/lib/core/stable-id'
import {
  type DayHours,
  daysOf,
  type ExceptionalDays,
  type OpeningHours,
  type Span,
} from '../opening-hours.rules'
import type { HsdsSchedule } from './hsds.schema'
import { sayHsds } from './hsds-words'

/** Days as iCalendar calls them, from Monday on. */
export const ICAL_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/**
 * Opening hours as HSDS schedules (RFC 5545): one for each span, with the days that keep it; a day with a break has two.
 * Exceptional days are schedules with a first and a last day; without times they are closed.
 *
 * Times are those of the clock on the wall in Kyiv and carry no offset: one would be wrong for half of the year.
 *
 * @param owner id of what the hours belong to: ids of schedules are made of it
 */
export function schedulesOf(hours: OpeningHours, owner: string): HsdsSchedule[] {
  const byHours = new Map<string, number[]>()
  hours.week.forEach((day, place) => {
    const key = JSON.stringify(day)
    if (day.spans.length > 0) byHours.set(key, [...(byHours.get(key) ?? []), place])
  })
  const weekly = [...byHours.values()].flatMap((days) =>
    dailySchedules(hours.week[days[0] ?? 0] ?? { spans: [], byAppointment: false }, days),
  )
  return [...weekly, ...hours.exceptions.flatMap(exceptionSchedules)].map((schedule, place) => ({
    id: stableId(`hsds:schedule:${owner}:${place}`),
    ...schedule,
  }))
}

type Schedule = Omit<HsdsSchedule, 'id'>

const rule = (days: readonly number[]) =>
  ({
    freq: 'WEEKLY',
    interval: 1,
    wkst: 'MO',
    byday: days.flatMap((day) => ICAL_DAYS[day] ?? []).join(','),
  }) as const

function dailySchedules({ spans, byAppointment }: DayHours, days: readonly number[]): Schedule[] {
  const pauses = spans.slice(1).map(({ from }, place) => ({ from: spans[place]?.to ?? from, to: from }))
  const notes = [
    sayHsds('openDirectory.kyivTime'),
    byAppointment ? sayHsds('openDirectory.byAppointment') : '',
    ...pauses.map(({ from, to }) => sayHsds('openDirectory.pause', { from: clock(from), to: clock(to) })),
  ].filter(Boolean)
  return spans.map((span) => ({ ...rule(days), ...timesOf(span), notes: notes.join('; ') }))
}

function exceptionSchedules(exception: ExceptionalDays): Schedule[] {
  const { from, to, spans, note } = exception
  const covered = Array.from({ length: Math.min(daysOf(exception), 7) }, (_, step) =>
    weekdayFromMonday(addDays(from, step)),
  )
  const days = { valid_from: from, valid_to: to, ...rule(covered.toSorted((a, b) => a - b)) }
  if (spans.length === 0) {
    const closed = sayHsds('openDirectory.closed')
    return [{ ...days, description: note ? `${closed}: ${note}` : closed }]
  }
  return spans.map((span) => ({ ...days, ...timesOf(span), ...(note && { description: note }) }))
}

function weekdayFromMonday(day: PlainDate): number {
  return (weekdayOf(day) + 6) % 7
}

/** The end of the day is its last minute: the standard knows no 24:00. */
function timesOf({ from, to }: Span) {
  return { opens_at: clock(from), closes_at: clock(Math.min(to, 1439)) }
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
