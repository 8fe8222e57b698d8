import { addDays, type PlainDate, weekdayOf } from '@/lib/core/plain-date'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { isHoliday, isWorkingDay, leansOnUnconfirmedDay } from '@/lib/deadlines/working-calendar.rules'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import {
  hoursOn,
  nextOpenDay,
  type OpeningHours,
  openingOn,
  type Span,
} from '@/lib/partners/opening-hours.rules'

export type SheetDay = {
  readonly on: PlainDate
  readonly day: 'today' | 'tomorrow' | 'later'
  /** Only of today. */
  readonly now?:
    | { readonly kind: 'open' | 'opensLater' | 'closedUntil'; readonly at: number }
    | { readonly kind: 'over' }
  readonly spans: readonly Span[]
  readonly byAppointment: boolean
  /** Why the day is another than usual: «ремонт». */
  readonly note: string
  /** A public holiday, and the record says nothing of it: one should ring before going. */
  readonly isHolidayDoubt: boolean
}

/**
 * Today and the next day it is open, as the record tells them at that moment; nothing when nobody knows the hours.
 *
 * Rule: an exceptional day speaks before the week. A public holiday of which the record says nothing is said to be doubtful:
 * whether bodies work on it is asked of the one working calendar, and where that leans on a suspension of holidays nobody has
 * confirmed, it is doubtful too.
 */
export function sheetDays(
  hours: OpeningHours | null,
  { on, minute }: KyivMoment,
  calendar: WorkingCalendar,
): readonly SheetDay[] {
  if (!hours) return []
  const next = nextOpenDay(hours, on)
  const today: SheetDay = { ...dayOf(hours, on, 'today', calendar), now: nowOf(hours, { on, minute }) }
  if (!next) return [today]
  return [today, dayOf(hours, next, next === addDays(on, 1) ? 'tomorrow' : 'later', calendar)]
}

function dayOf(
  hours: OpeningHours,
  on: PlainDate,
  day: SheetDay['day'],
  calendar: WorkingCalendar,
): SheetDay {
  const { spans, byAppointment, note, isException } = hoursOn(hours, on)
  const isHolidayDoubt = !isException && spans.length > 0 && isDoubtful(on, calendar)
  return { on, day, spans, byAppointment, note, isHolidayDoubt }
}

function isDoubtful(on: PlainDate, calendar: WorkingCalendar): boolean {
  if (weekdayOf(on) > 5) return isHoliday(on, calendar)
  return !isWorkingDay(on, calendar) || leansOnUnconfirmedDay(on, on, calendar)
}

function nowOf(hours: OpeningHours, { on, minute }: KyivMoment): SheetDay['now'] {
  const opening = openingOn(hours, on, minute)
  switch (opening.kind) {
    case 'open':
      return { kind: 'open', at: opening.pauseAt ?? opening.until }
    case 'opensLater':
      return { kind: 'opensLater', at: opening.at }
    case 'onPause':
      return { kind: 'closedUntil', at: opening.until }
    case 'closed':
      return hoursOn(hours, on).spans.length > 0 ? { kind: 'over' } : undefined
    case 'unknown':
      return undefined
  }
}
