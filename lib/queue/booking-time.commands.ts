import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import type { BookingWay } from './booking.rules'
import {
  type Busy,
  isFreeDuring,
  judgeTime,
  minuteOf,
  type TimeProblem,
  withGap,
} from './booking-hours.rules'
import type { SlotToTake } from './booking-rows.commands'
import { type BookableCalendar, keeperOf, readBusy, readSchedules } from './booking-schedule.queries'

export type AskedTime = {
  calendarId: string
  on: PlainDate
  time: string
  way: BookingWay
  interpreter: string | null
}
export type TimeRefusal = TimeProblem | 'calendarNotFound' | 'wayNotOffered' | 'noInterpreter'
export type FittingTime = {
  calendar: BookableCalendar
  time: Busy
  slots: SlotToTake[]
  /** Null where the worker receives in that language by themselves. */
  interpreter: string | null
}

/**
 * Whether an appointment may stand at the time asked for, and what it takes: the time of the calendar, and of an interpreter's
 * calendar when there has to be one. Judged by the same rules as the list of free times.
 *
 * @param exceptId the booking that is being moved: its own time does not stand in its way
 */
export async function findFittingTime(
  tx: Tx,
  viewer: Viewer,
  { calendarId, on, time, way, interpreter }: AskedTime,
  { now, exceptId }: { now: Date; exceptId: string | null },
): Promise<Result<FittingTime, TimeRefusal>> {
  const [chosen] = await readSchedules(tx, viewer, { id: calendarId, kind: { not: 'INTERPRETER' } })
  if (!chosen) return fail('calendarNotFound')
  if (!chosen.ways.includes(way)) return fail('wayNotOffered')
  const known = { now, calendar: await currentCalendar(viewer.rulesMark) }
  const judged = judgeTime(chosen, on, minuteOf(time) ?? -1, known)
  if (!judged.ok) return fail(judged.error)
  const own = { calendarId, keeperId: keeperOf(chosen), ...withGap(judged.value, chosen) }
  if (interpreter === null || chosen.languages.includes(interpreter))
    return ok({ calendar: chosen, time: judged.value, slots: [own], interpreter: null })

  const helpers = await readSchedules(tx, viewer, {
    kind: 'INTERPRETER',
    languages: { has: interpreter },
    closedOn: null,
  })
  const { startsAt: from, endsAt: to } = withGap(judged.value, {
    gapMinutes: Math.max(0, ...helpers.map(({ gapMinutes }) => gapMinutes)),
  })
  const busy = await readBusy(tx, helpers, { from, to, now, exceptId })
  const free = helpers.find((each) =>
    isFreeDuring(each, judged.value, { ...known, busy: busy.get(each.id) ?? [] }),
  )
  if (!free) return fail('noInterpreter')
  const helper = { calendarId: free.id, keeperId: keeperOf(free), ...withGap(judged.value, free) }
  return ok({ calendar: chosen, time: judged.value, slots: [own, helper], interpreter })
}
