import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { disableStaff } from '@/lib/offices/staff.commands'
import { givenBookingOffice, hold, now } from '@/scripts/testing/booking-steps'
import { givenCalendar } from '@/scripts/testing/given-bookings'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findFreeSlots } from './booking-slots.queries'

it('has no times with a worker whose account is closed, or who has no role there any more', async () => {
  const { desk, head, unitId } = await givenBookingOffice()
  const { staffId } = await givenStaff({ role: 'FRONTLINER', unitId })
  const administrator = await givenStaff({ role: 'ADMINISTRATOR', unitId })
  const calendarId = await givenCalendar(head, { kind: 'WORKER', staffId })
  const wish = { calendarId, way: 'IN_PERSON', interpreter: null, movingId: null } as const
  const times = async () => {
    const { days } = await findFreeSlots(desk, { ...wish, from: plainDate('2026-12-01') }, now)
    return days.flatMap(({ slots }) => slots).length
  }
  expect(await times()).toBeGreaterThan(0)
  await disableStaff(administrator, { staffId })
  expect(await times()).toBe(0)
  expect(await hold(desk, calendarId)).toEqual({ ok: false, error: 'workerAway' })

  await db.staff.update({ where: { id: staffId }, data: { disabledAt: null } })
  expect(await times()).toBeGreaterThan(0)
  await db.staffRole.updateMany({ where: { staffId }, data: { unitId: await givenUnit() } })
  expect(await times()).toBe(0)
  expect(await hold(desk, calendarId)).toEqual({ ok: false, error: 'workerAway' })
})
