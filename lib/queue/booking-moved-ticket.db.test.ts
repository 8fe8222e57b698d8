import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { act, givenBookingOffice, now, place, rowOf } from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { givenSeat, givenWindow } from '@/scripts/testing/given-hall'
import { actOn, callIn, kindsOfTicket, ticketOf } from '@/scripts/testing/hall-deeds'
import { actOnBooking, moveBookingTo } from './booking-deed.commands'

// Of a Tuesday in Kyiv: the first booking is at ten, it is moved to three.
const atTen = (minute: number) => new Date(Date.UTC(2026, 11, 1, 8, minute))
const atThree = (minute: number) => new Date(Date.UTC(2026, 11, 1, 13, minute))
let desk: Viewer
let head: Viewer
let calendarId: string
let bookingId: string

beforeEach(async () => {
  ;({ desk, head } = await givenBookingOffice())
  calendarId = await givenCalendar(head)
  ;({ bookingId } = await givenBooking(desk, { calendarId, on: '2026-12-01', time: '10:00', now }))
})

const checkIn = (at: Date) =>
  actOnBooking(desk, { bookingId, act: 'CHECK_IN', reason: '', submissionId: randomUUID() }, at)
const move = (at: Date, to = place(calendarId, '2026-12-01', '15:00')) =>
  moveBookingTo(desk, { bookingId, expectedRevision: 1, ...to, reason: '', submissionId: randomUUID() }, at)
const tiedTicket = () => db.queueTicket.findUnique({ where: { bookingId } })
/** Checked in before ten; nobody answers the calls. */
async function givenMissed(): Promise<string> {
  await checkIn(atTen(0))
  const { id } = await db.queueTicket.findUniqueOrThrow({ where: { bookingId }, select: { id: true } })
  await givenSeat(desk, await givenWindow(head), atTen(0))
  await callIn(desk, atTen(1), id)
  await actOn(desk, id, 'RECALL', atTen(3))
  expect(await actOn(desk, id, 'NO_SHOW', atTen(5))).toMatchObject({ ok: true })
  return id
}

describe('a booking moved after its ticket ended', () => {
  it('has no ticket; the ticket stays as it ended and says what it was taken for', async () => {
    const old = await givenMissed()
    const { revision } = await ticketOf(old)
    expect(await move(atTen(10))).toMatchObject({ ok: true })
    expect(await tiedTicket()).toBeNull()
    expect(await rowOf(bookingId)).toMatchObject({ state: 'BOOKED', checkedInAt: null, closedAt: null })
    expect(await ticketOf(old)).toMatchObject({
      ...{ state: 'NO_SHOW', source: 'BOOKING', endedAt: atTen(5), queuedAt: atTen(0) },
      revision: revision + 1,
    })
    expect(await kindsOfTicket(old)).toEqual(['TAKEN', 'CALLED', 'CALLED', 'NO_SHOW'])
    const taken = await db.ticketEvent.findFirst({ where: { ticketId: old, kind: 'TAKEN' } })
    expect(taken?.details).toEqual({ source: 'BOOKING', bookingId })
  })

  it('is checked in by a new ticket at the new time, on the same day too', async () => {
    const old = await givenMissed()
    await move(atTen(10))
    expect(await checkIn(atThree(-10))).toMatchObject({ ok: true })
    const fresh = await tiedTicket()
    expect(fresh?.id).not.toBe(old)
    expect(fresh).toMatchObject({ state: 'WAITING', number: 'Т-002', queuedAt: atThree(0) })
    expect(await ticketOf(old)).toMatchObject({ state: 'NO_SHOW' })
  })

  it('is not touched when the old ticket is taken back, goes on and ends', async () => {
    const old = await givenMissed()
    await move(atTen(10))
    expect(await actOn(desk, old, 'RETURN', atTen(20))).toMatchObject({ value: { state: 'WAITING' } })
    const events = async () => (await rowOf(bookingId)).events.map(({ kind }) => kind)
    const before = await events()
    expect(before).toEqual(['BOOKED', 'CHECKED_IN', 'NO_SHOW', 'MOVED'])
    expect(await checkIn(atThree(-10))).toMatchObject({ ok: true })
    await actOn(desk, old, 'LEAVE', atThree(5))
    expect(await rowOf(bookingId)).toMatchObject({ state: 'CHECKED_IN' })
    expect(await events()).toEqual([...before, 'CHECKED_IN'])
  })

  it('moved just as the old ticket is taken back, is never checked in at its new time', async () => {
    const old = await givenMissed()
    const [moved] = await Promise.all([move(atTen(10)), actOn(desk, old, 'RETURN', atTen(10))])
    // Who comes second meets what the first has done: whoever waits again is not moved.
    const expected = moved.ok
      ? { state: 'BOOKED', startsAt: atThree(0) }
      : { state: 'CHECKED_IN', startsAt: atTen(0) }
    expect(await rowOf(bookingId)).toMatchObject(expected)
    expect(await ticketOf(old)).toMatchObject({ state: 'WAITING' })
  })
})

describe('a booking whose ticket lives', () => {
  it('is not moved while the person waits: first it is said what became of them', async () => {
    await checkIn(atTen(0))
    const ticket = await tiedTicket()
    expect(await move(atTen(1), place(calendarId, '2026-12-02'))).toEqual({ ok: false, error: 'wrongState' })
    expect(await tiedTicket()).toMatchObject({ id: ticket?.id, state: 'WAITING', queuedAt: atTen(0) })
    expect(await rowOf(bookingId)).toMatchObject({ state: 'CHECKED_IN', revision: 1, startsAt: atTen(0) })
    expect(await actOn(desk, ticket?.id ?? '', 'LEAVE', atTen(2))).toMatchObject({ ok: true })
    expect(await move(atTen(3), place(calendarId, '2026-12-02'))).toMatchObject({ ok: true })
    expect(await tiedTicket()).toBeNull()
  })

  it('written off while its visit was open and moved, does not end with that visit', async () => {
    await checkIn(atTen(0))
    const { id } = (await tiedTicket()) ?? { id: '' }
    const { unit, staffId } = desk
    const visit = await db.visit.create({
      data: {
        ...{ number: randomUUID(), unitId: unit.id, staffId, channel: 'PERSONAL', isFirst: false },
        startedAt: atTen(1),
      },
      select: { id: true },
    })
    await db.queueTicket.update({ where: { id }, data: { state: 'SERVING', staffId, visitId: visit.id } })
    expect(await actOnBooking(desk, act(bookingId, 'NO_SHOW'), atTen(5))).toMatchObject({ ok: true })
    expect(await move(atTen(10), place(calendarId, '2026-12-01', '10:30'))).toMatchObject({ ok: true })
    await db.visit.update({ where: { id: visit.id }, data: { endedAt: atTen(40) }, select: { id: true } })
    expect(await actOn(desk, id, 'DONE', atTen(40))).toMatchObject({ value: { state: 'DONE' } })
    expect(await rowOf(bookingId)).toMatchObject({ state: 'BOOKED', startsAt: atTen(30) })
  })
})

describe('a booking cancelled after it was moved', () => {
  it('stays cancelled when the old ticket is taken back', async () => {
    const old = await givenMissed()
    await move(atTen(10))
    expect(await actOnBooking(desk, act(bookingId, 'CANCEL', 'захворіла'), atTen(15))).toMatchObject({
      ok: true,
    })
    expect(await actOn(desk, old, 'RETURN', atTen(20))).toMatchObject({ ok: true })
    expect(await rowOf(bookingId)).toMatchObject({ state: 'CANCELLED', slots: [{ isActive: false }] })
  })
})
