import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenCalendar } from '../../scripts/testing/given-bookings'
import { givenStaff } from '../../scripts/testing/givens'

/** Open around the clock, on every day and on holidays: the product goes by the clock of the machine. */
export async function givenOpenCalendar(viewer: Viewer, more = {}): Promise<string> {
  const head = await givenStaff({ role: 'HEAD', unitId: viewer.unit.id })
  const whole = [{ from: '0:00', to: '24:00' }]
  const today = todayInKyiv(new Date())
  const days = { from: today, to: addDays(today, 60), spans: whole, note: '', address: '' }
  const week = Array.from({ length: 7 }, () => whole)
  return givenCalendar(head, { hours: { validFrom: today, week, exceptions: [days] }, ...more })
}
