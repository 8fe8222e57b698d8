import 'server-only'
import { db } from '@/lib/core/db'
import { addDays, addMonths, type PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { endOfKyivDay, kyivMoment, startOfKyivDay } from '@/lib/offices/kyiv-day.rules'
import { clockText } from '@/lib/partners/bilingual.rules'
import type { FindMonth, FindSlots } from './booking.schema'
import { bookingDay, freeTimes, isFreeDuring } from './booking-hours.rules'
import { type BookableCalendar, readBusy, readSchedules } from './booking-schedule.queries'

/** A time that may be chosen now; whether it is still free the database says when it is taken. */
export type FreeSlot = {
  calendarId: string
  calendar: string
  /** `HH:MM` by the clock on the wall. */
  time: string
  until: string
  startsAt: string
  interpreter: string | null
}
export type FreeDay = {
  on: PlainDate
  slots: FreeSlot[]
  /** Where it is, on days of a point on the road or elsewhere than usual. */
  address: string
}
export type FreeSlots = { days: FreeDay[]; next: PlainDate | null }

/** So many times fill a screen; whole days only. */
const ENOUGH = 40
const DAYS_AT_ONCE = 14

/**
 * Free times from a day on, the nearest first: of all calendars the viewer books, or of one; in the way asked for; with an
 * interpreter only times at which one of them is free too. Who receives in that language needs none.
 */
export async function findFreeSlots(
  viewer: Viewer,
  { from, ...wish }: FindSlots,
  now = new Date(),
): Promise<FreeSlots> {
  const today = kyivMoment(now).on
  const first = from && from > today ? from : today
  const { last, dayOf } = await readOffer(viewer, wish, { first, until: null, now })
  const days: FreeDay[] = []
  let count = 0
  let on = first
  for (; on <= last && count < ENOUGH && days.length < DAYS_AT_ONCE; on = addDays(on, 1)) {
    const day = dayOf(on)
    if (day.slots.length > 0) days.push(day)
    count += day.slots.length
  }
  return { days, next: on <= last ? on : null }
}

/** How many times are free on each day of a month that has any. */
export async function countFreeDays(
  viewer: Viewer,
  { from, ...wish }: FindMonth,
  now = new Date(),
): Promise<Record<PlainDate, number>> {
  const until = addDays(addMonths(from, 1), -1)
  const { last, dayOf } = await readOffer(viewer, wish, { first: from, until, now })
  const counts: Record<PlainDate, number> = {}
  for (let on = from; on <= last; on = addDays(on, 1)) {
    const { slots } = dayOf(on)
    if (slots.length > 0) counts[on] = slots.length
  }
  return counts
}

type Wish = Omit<FindSlots, 'from'>
type Stretch = { first: PlainDate; until: PlainDate | null; now: Date }

/** Calendars that fit the wish, and what takes their time: three statements, however many days are looked at. */
async function readOffer(
  viewer: Viewer,
  { calendarId, way, interpreter, movingId }: Wish,
  { first, until, now }: Stretch,
): Promise<{ last: PlainDate; dayOf: (on: PlainDate) => FreeDay }> {
  const [all, calendar] = await Promise.all([
    readSchedules(db, viewer, { closedOn: null }),
    currentCalendar(viewer.rulesMark),
  ])
  const offered = all.filter(
    ({ id, kind, ways }) =>
      kind !== 'INTERPRETER' && ways.includes(way) && (calendarId === null || id === calendarId),
  )
  const helpers =
    interpreter === null
      ? null
      : all.filter(({ kind, languages }) => kind === 'INTERPRETER' && languages.includes(interpreter))
  const furthest = Math.max(0, ...offered.map(({ daysAhead }) => daysAhead))
  const reach = addDays(kyivMoment(now).on, furthest)
  const last = until && until < reach ? until : reach
  const taken = await readBusy(db, [...offered, ...(helpers ?? [])], {
    from: startOfKyivDay(first),
    to: endOfKyivDay(last),
    now,
    exceptId: movingId,
  })
  const around = (each: BookableCalendar) => ({ now, calendar, busy: taken.get(each.id) ?? [] })
  const slotsOf = (each: BookableCalendar, on: PlainDate): FreeSlot[] =>
    freeTimes(each, on, around(each)).flatMap(({ startsAt, endsAt, minute }) => {
      const speaks = interpreter !== null && each.languages.includes(interpreter)
      const helper = (speaks ? null : helpers)?.find((other) =>
        isFreeDuring(other, { startsAt, endsAt }, around(other)),
      )
      if (helpers && !speaks && !helper) return []
      return {
        calendarId: each.id,
        calendar: each.name,
        time: clockText(minute),
        until: clockText(kyivMoment(endsAt).minute),
        startsAt: startsAt.toISOString(),
        interpreter: helper?.name ?? null,
      }
    })
  const [only] = offered.length === 1 ? offered : []
  return {
    last,
    dayOf: (on) => ({
      on,
      slots: offered
        .flatMap((each) => slotsOf(each, on))
        .sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
      address: only ? bookingDay(only.hours, on, calendar).address || only.address : '',
    }),
  }
}
