import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import {
  act,
  asked,
  confirm,
  givenBookingOffice,
  heldOf,
  hold,
  later,
  now,
  place,
  rowOf,
} from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { closeCalendar } from './booking-calendar.commands'
import { actOnBooking, moveBookingTo } from './booking-deed.commands'
import { holdSlot, releaseHold, renewHold, sweepHolds } from './booking-hold.commands'
import { findFreeSlots } from './booking-slots.queries'

let unitId: string
let desk: Viewer
let head: Viewer
let stranger: Viewer

beforeAll(async () => {
  ;({ unitId, desk, head, stranger } = await givenBookingOffice())
})

describe('one time', () => {
  it('is given to one of a hundred who ask at once, and the others are told', async () => {
    const calendarId = await givenCalendar(head)
    const others = [desk, head, await givenStaff({ role: 'FRONTLINER', unitId })]
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, place) => hold(others[place % 3] ?? desk, calendarId)),
    )
    const won = answers.filter(({ ok }) => ok)
    const told = answers.filter((each) => !each.ok && each.error === 'slotTaken')
    console.log(`100 attempts at one time: ${won.length} won, ${told.length} were told that it is taken`)
    expect([won.length, told.length]).toEqual([1, 99])
    expect(await db.bookingSlot.count({ where: { calendarId, isActive: true } })).toBe(1)
    expect(await db.booking.count({ where: { slots: { some: { calendarId } } } })).toBe(1)
  })

  it('with an interpreter takes both calendars, or none', async () => {
    const [first, second] = [await givenCalendar(head), await givenCalendar(head)]
    const own = await givenUnit()
    const other = await givenStaff({ role: 'HEAD', unitId: own })
    const [a, b] = [await givenCalendar(other), await givenCalendar(other)]
    const interpreter = { kind: 'INTERPRETER', name: 'Жестова мова', languages: ['SIGN'] } as const
    const helper = await givenCalendar(other, { ...interpreter, languages: [...interpreter.languages] })
    const ask = (viewer: Viewer, calendarId: string) =>
      holdSlot(viewer, { ...asked(calendarId), interpreter: 'SIGN' }, now)
    expect(await ask(head, first)).toEqual({ ok: false, error: 'noInterpreter' })
    const bookingId = heldOf(await ask(other, a))
    expect((await rowOf(bookingId)).slots.map(({ calendarId }) => calendarId).sort()).toEqual(
      [a, helper].sort(),
    )
    expect(await ask(other, b)).toEqual({ ok: false, error: 'noInterpreter' })
    const free = await findFreeSlots(
      other,
      { calendarId: b, way: 'IN_PERSON', interpreter: 'SIGN', from: plainDate('2026-12-01'), movingId: null },
      now,
    )
    expect(free.days[0]?.slots.map(({ time }) => time)).not.toContain('10:00')
    expect(free.days[0]?.slots[0]).toMatchObject({ time: '9:00', interpreter: 'Жестова мова' })
    expect(await db.bookingSlot.count({ where: { calendarId: { in: [b, second] } } })).toBe(0)
  })

  it('goes to a second interpreter when the first has no time left for the gap', async () => {
    const other = await givenStaff({ role: 'HEAD', unitId: await givenUnit() })
    const calendarId = await givenCalendar(other)
    const given = (name: string, gapMinutes: string) =>
      givenCalendar(other, { kind: 'INTERPRETER', name, languages: ['SIGN'], gapMinutes })
    const [first, second] = [await given('Перша', '30'), await given('Друга', '0')]
    const ask = (time: string) =>
      holdSlot(other, { ...asked(calendarId, '2026-12-01', time), interpreter: 'SIGN' }, now)
    const helperOf = async (time: string) => {
      const { slots } = await rowOf(heldOf(await ask(time)))
      return slots.map((slot) => slot.calendarId).find((id) => id !== calendarId)
    }
    expect(await helperOf('10:30')).toBe(first)
    expect(await helperOf('10:00')).toBe(second)
  })

  it('with a worker who receives in the language takes their calendar alone', async () => {
    const lawyer = await givenStaff({ role: 'LAWYER', unitId })
    const calendarId = await givenCalendar(head, {
      kind: 'WORKER',
      staffId: lawyer.staffId,
      languages: ['pl'],
    })
    const wish = { calendarId, way: 'IN_PERSON', interpreter: 'pl' } as const
    const free = await findFreeSlots(desk, { ...wish, from: plainDate('2026-12-01'), movingId: null }, now)
    expect(free.days[0]?.slots[0]).toMatchObject({ time: '9:00', interpreter: null })
    const held = await holdSlot(desk, { ...asked(calendarId, '2026-12-01', '9:00'), interpreter: 'pl' }, now)
    expect(await rowOf(heldOf(held))).toMatchObject({ interpreter: null, slots: [{ calendarId }] })
  })
})

describe('holding', () => {
  it('keeps a time for five minutes, longer when renewed, and frees it when it is left', async () => {
    const calendarId = await givenCalendar(head)
    const bookingId = heldOf(await hold(desk, calendarId))
    expect(await hold(head, calendarId, '10:15', '2026-12-01', later(4))).toEqual({
      ok: false,
      error: 'slotTaken',
    })
    expect(await renewHold(desk, { bookingId }, later(4))).toMatchObject({ ok: true })
    expect(await renewHold(head, { bookingId }, later(4))).toEqual({ ok: false, error: 'holdOver' })
    expect(await hold(head, calendarId, '10:00', '2026-12-01', later(8))).toMatchObject({ ok: false })
    const taken = await hold(head, calendarId, '10:00', '2026-12-01', later(9))
    expect(taken.ok).toBe(true)
    expect(await renewHold(desk, { bookingId }, later(9))).toEqual({ ok: false, error: 'holdOver' })
    await releaseHold(head, { bookingId: heldOf(taken) }, later(10))
    expect(await hold(desk, calendarId, '10:00', '2026-12-01', later(10))).toMatchObject({ ok: true })
  })

  it('that ran out is still good for a booking as long as nobody took the time', async () => {
    const calendarId = await givenCalendar(head)
    const mine = heldOf(await hold(desk, calendarId))
    await sweepHolds(later(6))
    expect(await rowOf(mine)).toMatchObject({ state: 'RELEASED', slots: [{ isActive: false }] })
    expect(await confirm(desk, mine, {}, later(7))).toMatchObject({ ok: true })
    const late = heldOf(await hold(desk, calendarId, '11:00'))
    expect(await hold(head, calendarId, '11:00', '2026-12-01', later(6))).toMatchObject({ ok: true })
    expect(await confirm(desk, late, {}, later(7))).toEqual({ ok: false, error: 'slotTaken' })
    expect(await rowOf(late)).toMatchObject({ state: 'RELEASED', number: null })
    await sweepHolds(later(60 * 25))
    expect(await db.booking.count({ where: { id: late } })).toBe(0)
    expect(await db.booking.count({ where: { id: mine } })).toBe(1)
  })
})

describe('booking', () => {
  it.each([
    ['2026-11-30', '10:00', 'inPast'],
    ['2026-12-01', '13:15', 'inBreak'],
    ['2026-12-01', '18:00', 'outsideHours'],
    ['2026-12-05', '10:00', 'dayOff'],
    ['2027-02-01', '10:00', 'tooFarAhead'],
  ])('on %s at %s is refused and leaves nothing: %s', async (on, time, error) => {
    const calendarId = await givenCalendar(head)
    expect(await hold(desk, calendarId, time, on)).toEqual({ ok: false, error })
    expect(await db.booking.count({ where: { slots: { some: { calendarId } } } })).toBe(0)
  })

  it('is refused in the hour that does not exist, in a closed calendar and with a worker on leave', async () => {
    const night = Array.from({ length: 7 }, () => [{ from: '0:00', to: '24:00' }])
    const hours = { validFrom: '2026-01-01', week: night, exceptions: [] }
    const calendarId = await givenCalendar(head, { hours, daysAhead: '366' })
    const march = new Date('2026-03-20T08:00:00Z')
    expect(await hold(desk, calendarId, '3:30', '2026-03-29', march)).toEqual({
      ok: false,
      error: 'noSuchHour',
    })
    await closeCalendar(head, { calendarId }, now)
    expect(await hold(desk, calendarId)).toEqual({ ok: false, error: 'calendarClosed' })

    const lawyer = await givenStaff({ role: 'LAWYER', unitId })
    const own = await givenCalendar(head, { kind: 'WORKER', staffId: lawyer.staffId })
    const held = heldOf(await hold(desk, own))
    await db.staffAbsence.create({
      data: {
        staffId: lawyer.staffId,
        kind: 'SICK',
        from: new Date('2026-12-01'),
        to: new Date('2026-12-02'),
        recordedById: head.staffId,
      },
    })
    expect(await hold(desk, own, '11:00')).toEqual({ ok: false, error: 'workerAway' })
    // Fallen ill while the form was filled in: nothing half-done.
    expect(await confirm(desk, held)).toEqual({ ok: false, error: 'workerAway' })
    expect(await rowOf(held)).toMatchObject({ state: 'HELD', number: null })
  })

  it('goes on with a worker who has a pause: it keeps from matters of violence and nothing else', async () => {
    const lawyer = await givenStaff({ role: 'LAWYER', unitId })
    const own = await givenCalendar(head, { kind: 'WORKER', staffId: lawyer.staffId })
    const days = { from: new Date('2026-12-01'), to: new Date('2026-12-07') }
    await db.staffAbsence.create({
      data: { kind: 'PAUSE', ...days, staffId: lawyer.staffId, recordedById: head.staffId },
    })
    expect((await hold(desk, own)).ok).toBe(true)
  })

  it('pressed twice makes one, with a number, an event and an audit entry', async () => {
    const calendarId = await givenCalendar(head)
    const { clientId } = await givenClient(desk)
    const bookingId = heldOf(await hold(desk, calendarId))
    const more = { clientId, submissionId: randomUUID() }
    const [first, second] = await Promise.all([
      confirm(desk, bookingId, more),
      confirm(desk, bookingId, more),
    ])
    expect(first).toEqual(second)
    const row = await rowOf(bookingId)
    expect(row).toMatchObject({ state: 'BOOKED', clientId, heldUntil: null })
    expect(row.number).toMatch(/^\d+-ЗП-2026-\d{4}$/)
    expect(row.events.map(({ kind }) => kind)).toEqual(['BOOKED'])
    expect(await db.auditEntry.count({ where: { subjectId: bookingId, action: 'create' } })).toBe(1)
  })

  it('is beyond the reach of another centre', async () => {
    const calendarId = await givenCalendar(head)
    expect(await hold(stranger, calendarId)).toEqual({ ok: false, error: 'calendarNotFound' })
    const { bookingId } = await givenBooking(desk, { calendarId, on: '2026-12-01', time: '10:00', now })
    expect(await actOnBooking(stranger, act(bookingId, 'CANCEL', 'чому'), now)).toEqual({
      ok: false,
      error: 'bookingNotFound',
    })
    const moved = {
      bookingId,
      expectedRevision: 1,
      ...place(calendarId),
      reason: '',
      submissionId: randomUUID(),
    }
    expect(await moveBookingTo(stranger, moved, now)).toEqual({ ok: false, error: 'bookingNotFound' })
    const { clientId } = await givenClient(stranger)
    const held = heldOf(await hold(desk, calendarId, '11:00'))
    expect(await confirm(desk, held, { clientId })).toEqual({ ok: false, error: 'personNotFound' })
  })
})
