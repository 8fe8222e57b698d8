import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenBookingOffice, now } from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { readToday } from './today.queries'

let desk: Viewer
let head: Viewer
let worker: Viewer
const booked: string[] = []

beforeAll(async () => {
  const office = await givenBookingOffice()
  ;({ desk, head } = office)
  worker = await givenStaff({ role: 'LAWYER', unitId: office.unitId })
  const calendarId = await givenCalendar(head, { kind: 'WORKER', staffId: worker.staffId })
  for (const on of ['2026-12-01', '2026-12-02', '2026-12-21'])
    booked.push((await givenBooking(desk, { calendarId, on, time: '10:00', now })).bookingId)
})

async function bookings() {
  const today = await readToday(head, { known: [] }, { now })
  const list = today.ok ? today.value.lists.find(({ group }) => group === 'bookings') : undefined
  return list?.rows.map(({ id, dueOn, worker: name }) => ({ id, dueOn, name }))
}

it('holds bookings of the next fortnight whose worker is away that day, or gone', async () => {
  expect(await bookings()).toEqual([])
  const { name } = worker
  const [first, second] = booked.map((id, place) => ({ id, dueOn: `2026-12-0${place + 1}`, name }))
  const away = { kind: 'VACATION', from: new Date('2026-12-02'), to: new Date('2027-01-10') }
  const { id } = await db.staffAbsence.create({
    data: { ...away, staffId: worker.staffId, recordedById: head.staffId },
    select: { id: true },
  })
  expect(await bookings()).toEqual([second])
  await db.staffAbsence.update({ where: { id }, data: { cancelledAt: now }, select: { id: true } })
  expect(await bookings()).toEqual([])
  const day = { from: new Date('2026-12-01'), to: new Date('2026-12-01') }
  await db.staffAbsence.create({
    data: { kind: 'PAUSE', ...day, staffId: worker.staffId, recordedById: head.staffId },
  })
  expect(await bookings()).toEqual([])
  const absences = [{ from: '2026-12-01', to: '2026-12-01', note: '' }]
  await givenProvider(head, { ...STAFF_LAWYER, staffId: worker.staffId, absences })
  expect(await bookings()).toEqual([first])
  await db.staff.update({ where: { id: worker.staffId }, data: { disabledAt: now }, select: { id: true } })
  expect(await bookings()).toEqual([first, second])
})
