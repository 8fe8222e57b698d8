import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenCalendar } from '../../scripts/testing/given-bookings'
import { givenStaff } from '../../scripts/testing/givens'

/**
 * Open from tomorrow one o’clock on, on every day and on holidays: the product goes by the clock of the machine, and no time it
 * offers goes by while a test runs, not even at midnight.
 */
export async function givenOpenCalendar(viewer: Viewer, more = {}): Promise<string> {
  const head = await givenStaff({ role: 'HEAD', unitId: viewer.unit.id })
  const whole = [{ from: '1:00', to: '24:00' }]
  const tomorrow = addDays(todayInKyiv(new Date()), 1)
  const days = { from: tomorrow, to: addDays(tomorrow, 60), spans: whole, note: '', address: '' }
  const week = Array.from({ length: 7 }, () => whole)
  return givenCalendar(head, { hours: { validFrom: tomorrow, week, exceptions: [days] }, ...more })
}
