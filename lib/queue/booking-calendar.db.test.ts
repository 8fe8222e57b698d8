import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { givenCase, givenCentre, noon } from '@/scripts/testing/given-mandate-cases'
import { STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { findBooking } from './booking.queries'
import { addCalendar, changeCalendar, closeCalendar } from './booking-calendar.commands'
import { findCalendar, listCalendarNames } from './booking-calendar.queries'
import { calendarFormSchema } from './booking-calendar.schema'
import { typedCalendar } from './booking-calendar-start.rules'
import { holdSlot } from './booking-hold.commands'
import { listBookingsOf } from './booking-list.queries'
import { findFreeSlots } from './booking-slots.queries'

let head: Viewer
let desk: Viewer
let lawyer: Viewer
let stranger: Viewer
let own: string

beforeAll(async () => {
  const centre = await givenCentre()
  head = centre.head
  desk = centre.worker
  lawyer = await givenStaff({ role: 'LAWYER', unitId: head.unit.id, name: 'Андрій Коваленко' })
  stranger = await givenStaff({ role: 'HEAD' })
  own = await givenCalendar(head, { kind: 'WORKER', staffId: lawyer.staffId })
})

const keptOf = async (viewer: Viewer, id: string) => {
  const found = await findCalendar(viewer, id, noon)
  if (!found.ok) throw new Error(found.error)
  return found.value
}
/** The calendar as its form gives it back, with changes. */
const formOf = async (id: string, more = {}) =>
  calendarFormSchema.parse({ ...typedCalendar(await keptOf(head, id)), ...more })

describe('a calendar', () => {
  it('is kept by the head; of their own a worker changes the hours and nothing else', async () => {
    const { hours } = typedCalendar(await keptOf(head, own))
    const week = hours.week.map((spans, day) => (day === 0 ? [{ from: '10', to: '12' }] : spans))
    const form = await formOf(own, { hours: { ...hours, week }, slotMinutes: '90', ways: ['PHONE'] })
    expect(await changeCalendar(desk, { calendarId: own, expectedRevision: 1, form })).toEqual({
      ok: false,
      error: 'calendarNotFound',
    })
    expect(await changeCalendar(lawyer, { calendarId: own, expectedRevision: 1, form })).toMatchObject({
      ok: true,
    })
    const kept = await keptOf(lawyer, own)
    expect(kept).toMatchObject({ slotMinutes: 30, ways: ['IN_PERSON', 'PHONE', 'VIDEO'], isKeeper: false })
    expect(kept.hours.week[0]).toEqual([{ from: 600, to: 720 }])
    expect(await changeCalendar(head, { calendarId: own, expectedRevision: 1, form })).toEqual({
      ok: false,
      error: 'changedMeanwhile',
    })
    expect(await changeCalendar(head, { calendarId: own, expectedRevision: 2, form })).toMatchObject({
      ok: true,
    })
    expect(await keptOf(head, own)).toMatchObject({ slotMinutes: 90, ways: ['PHONE'] })
  })

  it('is beyond the reach of another centre, in both directions', async () => {
    const form = await formOf(own)
    expect(await findCalendar(stranger, own)).toEqual({ ok: false, error: 'calendarNotFound' })
    expect(await changeCalendar(stranger, { calendarId: own, expectedRevision: 3, form })).toEqual({
      ok: false,
      error: 'calendarNotFound',
    })
    expect(await addCalendar(stranger, { form, submissionId: randomUUID() })).toEqual({
      ok: false,
      error: 'unitNotFound',
    })
    expect(await listCalendarNames(stranger)).toEqual([])
  })

  it('is one for a worker, and of somebody who works there', async () => {
    const form = await formOf(own)
    const add = (staffId: string) =>
      addCalendar(head, { form: { ...form, staffId }, submissionId: randomUUID() })
    expect(await add(lawyer.staffId)).toEqual({ ok: false, error: 'workerHasOne' })
    expect(await add(stranger.staffId)).toEqual({ ok: false, error: 'workerNotFound' })
  })

  it.each([
    [{ kind: 'INTERPRETER', name: 'Переклад', languages: [] }, 'languages'],
    [{ kind: 'CENTRE', name: '' }, 'name'],
    [{ kind: 'WORKER', staffId: '' }, 'staffId'],
    [{ ways: [] }, 'ways'],
    [{ slotMinutes: '3' }, 'slotMinutes'],
    [{ slotMinutes: 'пів години' }, 'slotMinutes'],
  ])('is refused beside the field: %j', async (more, field) => {
    const typed = { ...typedCalendar(await keptOf(head, own)), ...more }
    const parsed = calendarFormSchema.safeParse(typed)
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })
})

describe('the time of a worker', () => {
  const workerOf = () => givenStaff({ role: 'LAWYER', unitId: head.unit.id })
  const openFor = ({ staffId }: Viewer) => givenCalendar(head, { kind: 'WORKER', staffId })
  const at = { on: '2026-08-17', time: '10:00', now: noon }
  const hold = (calendarId: string, time: string) =>
    holdSlot(
      desk,
      {
        ...{ calendarId, on: plainDate(at.on), time },
        ...{ bookingId: randomUUID(), way: 'IN_PERSON', interpreter: null, insteadOf: null },
      },
      noon,
    )

  it('taken in a calendar that was closed since is taken in the new one', async () => {
    const worker = await workerOf()
    const before = await openFor(worker)
    await givenBooking(desk, { ...at, calendarId: before })
    await closeCalendar(head, { calendarId: before }, noon)
    const calendarId = await openFor(worker)
    const wish = { calendarId, way: 'IN_PERSON', interpreter: null, movingId: null } as const
    const { days } = await findFreeSlots(desk, { ...wish, from: plainDate(at.on) }, noon)
    expect(days[0]?.slots.map(({ time }) => time).slice(0, 4)).toEqual(['9:00', '9:30', '10:30', '11:00'])
    expect(await hold(calendarId, '10:15')).toEqual({ ok: false, error: 'slotTaken' })
    expect(await hold(calendarId, '10:30')).toMatchObject({ ok: true })
  })

  it('goes with the calendar to another worker, unless they have it taken', async () => {
    const [worker, busy] = [await workerOf(), await workerOf()]
    const calendarId = await openFor(worker)
    const { bookingId } = await givenBooking(desk, { ...at, calendarId })
    const closed = await openFor(busy)
    await givenBooking(desk, { ...at, calendarId: closed })
    await closeCalendar(head, { calendarId: closed }, noon)
    const give = async ({ staffId }: Viewer) =>
      changeCalendar(
        head,
        { calendarId, expectedRevision: 1, form: await formOf(calendarId, { staffId }) },
        noon,
      )
    expect(await give(busy)).toEqual({ ok: false, error: 'appointmentsClash' })
    const free = await workerOf()
    expect(await give(free)).toMatchObject({ ok: true })
    expect(await db.bookingSlot.findFirst({ where: { bookingId } })).toMatchObject({
      keeperId: free.staffId,
    })
    // Whose calendar it was is free to be booked at that time.
    expect(await hold(await openFor(worker), at.time)).toMatchObject({ ok: true })
  })

  it('lies in one open calendar, when two heads open one at once too', async () => {
    const { staffId } = await workerOf()
    const form = { ...(await formOf(own)), staffId }
    const add = () => addCalendar(head, { form, submissionId: randomUUID() })
    const added = await Promise.all([add(), add(), add()])
    expect(added.filter(({ ok }) => ok)).toHaveLength(1)
    expect(added.filter((each) => !each.ok && each.error === 'workerHasOne')).toHaveLength(2)
  })
})

describe('a lawyer', () => {
  it('books the client of a case into the own calendar, and sees no other’s', async () => {
    const other = await givenStaff({ role: 'LAWYER', unitId: head.unit.id, name: 'Ніна Гай' })
    const mine = await givenCalendar(head, { kind: 'WORKER', staffId: other.staffId })
    const { mandateId, clientId } = await givenCase(
      { worker: desk, head },
      { ...STAFF_LAWYER, staffId: other.staffId },
    )
    await db.client.update({ where: { id: clientId }, data: { isProtected: true }, select: { id: true } })
    const { bookingId } = await givenBooking(other, {
      ...{ calendarId: mine, on: '2026-08-13', time: '10:00', now: noon, mandateId },
    })
    const seen = await findBooking(other, bookingId, noon)
    // Before the acceptance the person is not the lawyer's to know.
    expect(seen).toMatchObject({
      value: { mandateId, person: { kind: 'closed', isProtected: true }, acts: ['MOVE', 'CANCEL'] },
    })
    expect(await listBookingsOf(other, { mandateId })).toMatchObject([{ person: { kind: 'protected' } }])
    expect(await findBooking(lawyer, bookingId, noon)).toEqual({ ok: false, error: 'bookingNotFound' })
    expect(await listBookingsOf(lawyer, { mandateId })).toEqual([])
    expect(await findBooking(desk, bookingId, noon)).toEqual({ ok: false, error: 'bookingNotFound' })
    expect(await findBooking(stranger, bookingId, noon)).toEqual({ ok: false, error: 'bookingNotFound' })
  })
})
