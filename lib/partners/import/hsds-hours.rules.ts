import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { overlappingSpans, type Span } from '../opening-hours.rules'

/** What is read of an HSDS schedule. */
export type ReadSchedule = {
  freq?: string | undefined
  interval?: number | undefined
  byday?: string | undefined
  opens_at?: string | undefined
  closes_at?: string | undefined
  valid_from?: string | undefined
  valid_to?: string | undefined
  description?: string | undefined
  notes?: string | undefined
}
type Day = { spans: Span[]; byAppointment: boolean }
type Exception = { from: PlainDate; to: PlainDate; spans: Span[]; note: string }
export type HoursOfSchedules =
  | { kind: 'read'; hours: { week: Day[]; exceptions: Exception[] } }
  | { kind: 'unread' }
  | { kind: 'overlap' }

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** The standard knows no 24:00: its last minute stands for the end of the day. */
const LAST_MINUTE = 1439
const APPOINTMENT = /за записом|by appointment/i
const CLOSED_PREFIX = /^зачинено(: )?/

/**
 * Hours of HSDS schedules: weekly ones make the week, those with a first and a last day are exceptional days. Schedules by
 * month, by turns or by numbers of weeks are not read: the desk needs to know what is on the door today.
 */
export function hoursOfSchedules(schedules: readonly ReadSchedule[]): HoursOfSchedules {
  const week = DAYS.map((): Day => ({ spans: [], byAppointment: false }))
  const exceptions = new Map<string, Exception>()
  for (const schedule of schedules) {
    const { valid_from: from, valid_to: to } = schedule
    if (from && to ? !addException(exceptions, schedule, from, to) : !addWeekly(week, schedule))
      return { kind: 'unread' }
  }
  for (const day of [...week, ...exceptions.values()]) day.spans.sort((a, b) => a.from - b.from)
  const all = [...week, ...exceptions.values()]
  if (all.some(({ spans }) => overlappingSpans(spans).length > 0)) return { kind: 'overlap' }
  return { kind: 'read', hours: { week, exceptions: [...exceptions.values()] } }
}

function addWeekly(week: Day[], { freq, interval = 1, byday, notes, ...times }: ReadSchedule): boolean {
  const span = spanOf(times)
  if (freq !== 'WEEKLY' || interval !== 1 || !byday || !span) return false
  for (const name of byday.split(',')) {
    const day = week[DAYS.indexOf(name.trim())]
    if (!day) return false
    day.spans.push(span)
    if (notes && APPOINTMENT.test(notes)) day.byAppointment = true
  }
  return true
}

function addException(
  exceptions: Map<string, Exception>,
  { description = '', ...times }: ReadSchedule,
  from: string,
  to: string,
): boolean {
  if (!isPlainDate(from) || !isPlainDate(to)) return false
  const isClosed = !times.opens_at && !times.closes_at
  const span = spanOf(times)
  if (!isClosed && !span) return false
  const key = `${from} ${to}`
  const note = isClosed ? description.replace(CLOSED_PREFIX, '') : description
  const exception = exceptions.get(key) ?? { from, to, spans: [], note }
  if (span) exception.spans.push(span)
  exceptions.set(key, exception)
  return true
}

function spanOf({ opens_at: opens, closes_at: closes }: ReadSchedule): Span | undefined {
  const [from, to] = [minuteOf(opens), minuteOf(closes)]
  if (from === undefined || to === undefined) return undefined
  const end = to === LAST_MINUTE || to === 0 ? 1440 : to
  return from < end ? { from, to: end } : undefined
}

/** `08:00`, `08:00:00`; with an offset too: the wall clock is what stands before it. */
function minuteOf(clock: string | undefined): number | undefined {
  const found = /^(\d{1,2}):(\d{2})/.exec(clock ?? '')
  if (!found) return undefined
  const minute = Number(found[1]) * 60 + Number(found[2])
  return minute <= 1440 ? minute : undefined
}
