import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Viewer } from '@/lib/core/viewer'
import { listNotices } from '@/lib/offices/notice.queries'
import { act, givenBookingOffice, now, place } from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { givenStaff } from '@/scripts/testing/givens'
import { actOnBooking, moveBookingTo } from './booking-deed.commands'

async function told(viewer: Viewer) {
  const listed = await listNotices(viewer)
  return listed.ok ? listed.value.notices.map(({ kind, number, from }) => [kind, number, from]) : []
}

it('tells a worker what others do in their calendar, the one it is taken from too, and nobody of their own deeds', async () => {
  const { desk, head, unitId } = await givenBookingOffice()
  const [first, second] = [
    await givenStaff({ role: 'LAWYER', unitId }),
    await givenStaff({ role: 'LAWYER', unitId }),
  ]
  const calendarId = await givenCalendar(head, { kind: 'WORKER', staffId: first.staffId })
  const otherId = await givenCalendar(head, { kind: 'WORKER', staffId: second.staffId })
  const { bookingId, number } = await givenBooking(desk, { calendarId, on: '2026-12-01', time: '10:00', now })
  expect(await told(first)).toEqual([['BOOKING_MADE', number, desk.name]])
  const moving = { bookingId, expectedRevision: 1, ...place(otherId), reason: '', submissionId: randomUUID() }
  expect((await moveBookingTo(desk, moving, now)).ok).toBe(true)
  expect((await told(first))[0]).toEqual(['BOOKING_MOVED', number, desk.name])
  expect(await told(second)).toEqual([['BOOKING_MOVED', number, desk.name]])
  expect((await actOnBooking(desk, act(bookingId, 'CANCEL', 'Захворіли'), now)).ok).toBe(true)
  expect((await told(second))[0]).toEqual(['BOOKING_CANCELLED', number, desk.name])
  expect(await told(first)).toHaveLength(2)
  await givenBooking(second, { calendarId: otherId, on: '2026-12-01', time: '11:00', now })
  expect(await told(second)).toHaveLength(2)
})
