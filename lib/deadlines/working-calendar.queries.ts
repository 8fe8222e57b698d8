import 'server-only'
import { laidOver } from '@/lib/core/dated-rows'
import { derived, type KeptCorrection, storedOf } from '@/lib/core/rule-corrections'
import { holidayRowSchema, holidaySuspensionRowSchema } from './calendar-row.schema'
import { type CalendarRows, calendarOf } from './calendar-rows.rules'
import { deadlineRowSchema } from './deadline-row.schema'
import { holidayRows, holidaySuspensionRows, type WorkingCalendar } from './holidays'

const rowsOf = (kept: readonly KeptCorrection[]): CalendarRows => ({
  holidays: laidOver(holidayRows, storedOf(kept, 'holidays', holidayRowSchema)),
  holidaySuspensions: laidOver(
    holidaySuspensionRows,
    storedOf(kept, 'holidaySuspensions', holidaySuspensionRowSchema),
  ),
  deadlines: laidOver([], storedOf(kept, 'deadlines', deadlineRowSchema)),
})
const currentRows = derived(rowsOf)
const calendar = derived((kept) => calendarOf(rowsOf(kept)))

/** The rows the calendar in force is made of. */
export function currentCalendarRows(): Promise<CalendarRows> {
  return currentRows()
}

/**
 * The working calendar as it stands now, corrections of administrators included; the same for everybody.
 *
 * @param seen `rulesMark` of the viewer, which spares a statement
 */
export function currentCalendar(seen?: string): Promise<WorkingCalendar> {
  return calendar(seen)
}
