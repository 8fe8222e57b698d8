import 'server-only'
import { laidOver } from '@/lib/core/dated-rows'
import { derived, storedOf } from '@/lib/core/rule-corrections'
import { holidayRowSchema, holidaySuspensionRowSchema } from './calendar-row.schema'
import { calendarOf } from './calendar-rows.rules'
import { holidayRows, holidaySuspensionRows, type WorkingCalendar } from './holidays'

const current = derived((kept) =>
  calendarOf({
    holidays: laidOver(holidayRows, storedOf(kept, 'holidays', holidayRowSchema)),
    holidaySuspensions: laidOver(
      holidaySuspensionRows,
      storedOf(kept, 'holidaySuspensions', holidaySuspensionRowSchema),
    ),
  }),
)

/** The working calendar as it stands now, corrections of administrators included; the same for everybody. */
export function currentCalendar(): Promise<WorkingCalendar> {
  return current()
}
