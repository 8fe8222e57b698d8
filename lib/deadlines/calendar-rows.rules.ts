import type { Dated } from '@/lib/core/dated-rows'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { DeadlineRow } from './deadline-rows.rules'
import {
  type HolidayRow,
  type HolidaySuspensionRow,
  holidayRows,
  holidaySuspensionRows,
  type WorkingCalendar,
} from './holidays'

export type CalendarRows = {
  readonly holidays: readonly HolidayRow[]
  readonly holidaySuspensions: readonly HolidaySuspensionRow[]
  /** Corrected ones alone. */
  readonly deadlines?: readonly DeadlineRow[]
}

/** The calendar the rows come to: each version is good to its own last day, or to the day before the next begins. */
export function calendarOf({ holidays, holidaySuspensions, deadlines = [] }: CalendarRows): WorkingCalendar {
  return {
    holidays: holidays.map((row) => ({ falls: row.falls, ...boundsOf(row, holidays) })),
    suspensions: holidaySuspensions.map((row) => {
      const { from, to } = boundsOf(row, holidaySuspensions)
      if (!from) throw new Error('A suspension of holidays has no first day')
      return { from, ...(to && { to }), confidence: row.confidence }
    }),
    deadlines,
  }
}

/** The calendar the product starts with; the one in force, with an administrator's corrections, is a query. */
export const startingCalendar: WorkingCalendar = calendarOf({
  holidays: holidayRows,
  holidaySuspensions: holidaySuspensionRows,
})

function boundsOf({ code, from, to }: Dated, rows: readonly Dated[]): { from?: PlainDate; to?: PlainDate } {
  const [next] = rows
    .flatMap((row) => (row.code === code && row.from && row.from > (from ?? '') ? row.from : []))
    .toSorted()
  const [last] = [to, next && addDays(next, -1)].flatMap((day) => day ?? []).toSorted()
  return { ...(from && { from }), ...(last && { to: last }) }
}
