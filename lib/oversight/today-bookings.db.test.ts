import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { actOnBooking } from '@/lib/queue/booking-deed.commands'
import { answerMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import { terminateAid } from '@/lib/secondary-aid/mandate-ending.commands'
import { act, givenBookingOffice, now } from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { answering, givenCase, givenCentre, terminating } from '@/scripts/testing/given-mandate-cases'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { listTodayGroup, readToday } from './today.queries'

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

describe('bookings of a case', () => {
  const on = new Date('2026-08-12T10:00:00Z')
  const listed = async (viewer: Viewer) => {
    const today = await readToday(viewer, { known: [] }, { now: on })
    const list = today.ok ? today.value.lists.find(({ group }) => group === 'bookings') : undefined
    const rows = list?.rows.map(({ id, about, worker: name, href }) => ({ id, about, name, href }))
    const page = await listTodayGroup(viewer, { group: 'bookings', after: undefined }, { now: on })
    expect(page.rows.map(({ id }) => id)).toEqual(rows?.map(({ id }) => id))
    return { count: list?.count, rows }
  }
  const none = { count: 0, rows: [] }

  it('stand with the head once the case is over, however far ahead, each once and with why', async () => {
    const centre = await givenCentre()
    const unitId = centre.head.unit.id
    const lawyer = await givenStaff({ role: 'LAWYER', unitId })
    const own = await givenCalendar(centre.head, { kind: 'WORKER', staffId: lawyer.staffId })
    const common = await givenCalendar(centre.head)
    await givenCalendar(centre.head, { kind: 'INTERPRETER', languages: ['SIGN'] })
    const made = await givenCase(centre, { ...STAFF_LAWYER, staffId: lawyer.staffId })
    const { mandateId, applicationId, clientId } = made
    await answerMandate(lawyer, answering(mandateId, { on: '', way: '' }), on)
    const book = async (calendarId: string, day: string, more = {}) => {
      const given = { calendarId, on: day, time: '10:00', now: on, mandateId, ...more }
      return (await givenBooking(centre.worker, given)).bookingId
    }
    const near = await book(own, '2026-08-13', { interpreter: 'SIGN' })
    const inCommon = await book(common, '2026-08-14')
    const far = await book(own, '2026-09-21')
    await book(own, '2026-08-17', { mandateId: null, clientId })
    const cancelled = await book(own, '2026-08-18')
    await actOnBooking(centre.worker, act(cancelled, 'CANCEL', 'Захворіла'), on)
    expect(await listed(centre.head)).toEqual(none)

    expect(await terminateAid(centre.head, terminating(applicationId), on)).toMatchObject({ ok: true })
    const row = (id: string, name = lawyer.name) => ({
      ...{ id, about: 'TERMINATED', name, href: `/bookings/${id}` },
    })
    expect(await listed(centre.head)).toEqual({
      count: 3,
      rows: [row(near), row(inCommon, ''), row(far)],
    })
    // Away besides: still one row of each, which says that the case is over.
    await db.staffAbsence.create({
      data: {
        ...{ kind: 'VACATION', from: new Date('2026-08-13'), to: new Date('2026-08-14') },
        ...{ staffId: lawyer.staffId, recordedById: centre.head.staffId },
      },
    })
    expect((await listed(centre.head)).count).toBe(3)

    await actOnBooking(centre.head, act(far, 'CANCEL', 'Справу закрито'), on)
    expect((await listed(centre.head)).rows?.map(({ id }) => id)).toEqual([near, inCommon])
    expect(await listed(await givenStaff({ role: 'HEAD' }))).toEqual(none)
    // Of a person of another centre who is protected now nothing is shown.
    const { unit } = await givenStaff({ role: 'HEAD' })
    await db.client.update({
      where: { id: clientId },
      data: { isProtected: true, homeUnitId: unit.id },
      select: { id: true },
    })
    expect(await listed(centre.head)).toEqual(none)
  })

  it.each(['COMPLETED', 'REPLACED', 'DECLINED'])('say that it is %s', async (state) => {
    const centre = await givenCentre()
    const calendarId = await givenCalendar(centre.head)
    const { mandateId } = await givenCase(centre)
    await givenBooking(centre.worker, { calendarId, on: '2026-08-13', time: '10:00', now: on, mandateId })
    expect(await listed(centre.head)).toEqual(none)
    await db.aidMandate.update({ where: { id: mandateId }, data: { state }, select: { id: true } })
    expect(await listed(centre.head)).toMatchObject({ count: 1, rows: [{ about: state }] })
  })
})
