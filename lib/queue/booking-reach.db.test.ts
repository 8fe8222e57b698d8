import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { answerMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import { act } from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { answering, givenCase, givenCentre, noon } from '@/scripts/testing/given-mandate-cases'
import { STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { findBooking } from './booking.queries'
import { actOnBooking } from './booking-deed.commands'
import { listBookings } from './booking-list.queries'

const cancel = (viewer: Viewer, bookingId: string) =>
  actOnBooking(viewer, act(bookingId, 'CANCEL', 'Захворіли'), noon)
const bookingNotFound = { ok: false, error: 'bookingNotFound' }

it('is a lawyer’s as long as the case is theirs; afterwards a time in their own calendar, and nothing of the person', async () => {
  const centre = await givenCentre()
  const lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
  const own = await givenCalendar(centre.head, { kind: 'WORKER', staffId: lawyer.staffId })
  const common = await givenCalendar(centre.head)
  const { mandateId } = await givenCase(centre, { ...STAFF_LAWYER, staffId: lawyer.staffId })
  const book = async (calendarId: string, time: string) => {
    const form = { note: 'Рішення про виселення' }
    const given = { calendarId, on: '2026-08-13', time, now: noon, mandateId, form }
    return (await givenBooking(centre.worker, given)).bookingId
  }
  const [inOwn, inCommon] = [await book(own, '10:00'), await book(common, '11:00')]
  await answerMandate(lawyer, answering(mandateId, { on: '', way: '' }), noon)
  for (const id of [inOwn, inCommon])
    expect(await findBooking(lawyer, id, noon)).toMatchObject({
      value: {
        mandateId,
        person: { kind: 'open', phone: { e164: '+380671234514' } },
        acts: ['MOVE', 'CANCEL'],
      },
    })

  await db.aidMandate.update({ where: { id: mandateId }, data: { state: 'REPLACED' } })
  expect(await findBooking(lawyer, inCommon, noon)).toEqual(bookingNotFound)
  const seen = await findBooking(lawyer, inOwn, noon)
  expect(seen).toMatchObject({
    value: { time: '10:00', isTimeOnly: true, mandateId: null, note: '', acts: [], steps: [] },
  })
  for (const told of ['Шевченко', '380671234514', 'виселення'])
    expect(JSON.stringify(seen)).not.toContain(told)
  for (const id of [inOwn, inCommon]) expect(await cancel(lawyer, id)).toEqual(bookingNotFound)
  expect((await cancel(centre.worker, inOwn)).ok).toBe(true)
})

it('with who receives in their own calendar tells what to prepare, and not the name of somebody whose card is closed to them', async () => {
  const { head, worker } = await givenCentre()
  const lawyer = await givenStaff({ role: 'LAWYER', unitId: head.unit.id })
  const calendarId = await givenCalendar(head, { kind: 'WORKER', staffId: lawyer.staffId })
  const { clientId } = await givenClient(worker)
  const { bookingId } = await givenBooking(worker, {
    ...{ calendarId, on: '2026-08-13', time: '10:00', now: noon, clientId, form: { note: 'Копія рішення' } },
  })
  const seen = await findBooking(lawyer, bookingId, noon)
  expect(seen).toMatchObject({
    value: { isTimeOnly: false, person: { kind: 'closed' }, note: 'Копія рішення', acts: ['MOVE', 'CANCEL'] },
  })
  expect(JSON.stringify(seen)).not.toContain('Шевченко')
  const onDay = (viewer: Viewer) =>
    listBookings(viewer, { from: plainDate('2026-08-13'), days: 1, calendarId })
  expect(await onDay(lawyer)).toMatchObject([{ person: { kind: 'closed' } }])
  expect(JSON.stringify(await onDay(lawyer))).not.toContain('Шевченко')
  expect(JSON.stringify(await onDay(worker))).toContain('Шевченко')
})

it('of a protected person is no longer who made it, once they work with them no more', async () => {
  const { head, worker } = await givenCentre()
  const other = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id })
  const { clientId } = await givenClient(other)
  const calendarId = await givenCalendar(head)
  const { bookingId } = await givenBooking(worker, {
    ...{ calendarId, on: '2026-08-13', time: '10:00', now: noon, clientId },
  })
  await db.client.update({ where: { id: clientId }, data: { isProtected: true } })
  expect(await findBooking(worker, bookingId, noon)).toEqual(bookingNotFound)
  expect(await cancel(worker, bookingId)).toEqual(bookingNotFound)
  expect(await findBooking(head, bookingId, noon)).toMatchObject({ value: { person: { kind: 'open' } } })
  expect((await cancel(head, bookingId)).ok).toBe(true)
})
