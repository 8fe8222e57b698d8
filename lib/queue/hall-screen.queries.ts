import 'server-only'
import { db } from '@/lib/core/db'
import { type PlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { isHolidayOff } from '@/lib/deadlines/working-calendar.rules'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { type HallDay, hallDay } from './hall-hours.rules'
import { findScreen } from './hall-link.queries'

/** One call as everybody in the hall may see it: the number and the window, and nothing else. */
export type HallCall = {
  number: string
  window: string
  windowEn: string
  callCount: number
  isServed: boolean
}
export type HallScreen = {
  unitName: string
  unitNameEn: string
  /** The latest first. */
  calls: HallCall[]
  day: HallDay
}

const MOST_CALLS = 10

/**
 * What the screen in the hall shows. Whoever has its address sees no more than whoever sits there: numbers, windows, hours.
 */
export async function readHallScreen(
  { token }: { token: string },
  now = new Date(),
): Promise<Result<HallScreen, 'hallNotFound'>> {
  const hall = await findScreen(token)
  if (!hall) return fail('hallNotFound')
  const { unit } = hall
  const called = await db.queueTicket.findMany({
    where: {
      unitId: unit.id,
      day: toUtcMidnight(todayInKyiv(now)),
      state: { in: ['CALLED', 'SERVING'] },
      calledAt: { not: null },
    },
    select: { number: true, state: true, callCount: true, window: { select: { name: true, nameEn: true } } },
    orderBy: { calledAt: 'desc' },
    take: MOST_CALLS,
  })
  return ok({
    unitName: unit.name,
    unitNameEn: unit.nameEn,
    calls: called.map(({ number, state, callCount, window }) => ({
      number,
      window: window?.name ?? '',
      windowEn: window?.nameEn || (window?.name ?? ''),
      callCount,
      isServed: state === 'SERVING',
    })),
    day: await hallDayOf(unit.hours, now),
  })
}

/** How the hall of a unit is kept at the moment, by its written hours and the calendar of holidays. */
export async function hallDayOf(hours: string | null, now: Date): Promise<HallDay> {
  const { on, minute } = kyivMoment(now)
  return hallDay(hours, on, minute, await isDayOff(on))
}

async function isDayOff(on: PlainDate): Promise<boolean> {
  return isHolidayOff(on, await currentCalendar())
}
