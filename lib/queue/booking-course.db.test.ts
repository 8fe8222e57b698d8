import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import type { Viewer } from '@/lib/core/viewer'
import {
  act,
  confirm,
  givenBookingOffice,
  heldOf,
  hold,
  now,
  place,
  rowOf,
} from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { givenClient } from '@/scripts/testing/givens'
import { actOnBooking, moveBookingTo } from './booking-deed.commands'
import { remindOfBooking } from './booking-mail.commands'
import { holdTicket, moveTicketRow } from './ticket-rows.commands'

let desk: Viewer
let head: Viewer

beforeAll(async () => {
  ;({ desk, head } = await givenBookingOffice())
})

describe('moving and cancelling', () => {
  it('frees the old time and grows the revision; a taken time changes nothing', async () => {
    const calendarId = await givenCalendar(head)
    const { bookingId } = await givenBooking(desk, { calendarId, on: '2026-12-01', time: '10:00', now })
    await givenBooking(desk, { calendarId, on: '2026-12-01', time: '11:00', now })
    const move = (time: string, expectedRevision = 1) =>
      moveBookingTo(
        desk,
        {
          bookingId,
          expectedRevision,
          ...place(calendarId, '2026-12-01', time),
          reason: 'просить пізніше',
          submissionId: randomUUID(),
        },
        now,
      )
    expect(await move('11:00')).toEqual({ ok: false, error: 'slotTaken' })
    expect(await rowOf(bookingId)).toMatchObject({ revision: 1, slots: [{ isActive: true }] })
    // It may overlap its own old time.
    expect(await move('10:15')).toMatchObject({ ok: true, value: { revision: 2 } })
    expect(await move('12:00')).toEqual({ ok: false, error: 'changedMeanwhile' })
    expect(await rowOf(bookingId)).toMatchObject({ startsAt: new Date('2026-12-01T08:15:00Z') })
    expect(await hold(head, calendarId, '9:30')).toMatchObject({ ok: true })
    expect(await actOnBooking(desk, act(bookingId, 'CANCEL'), now)).toEqual({
      ok: false,
      error: 'reasonMissing',
    })
    expect(await actOnBooking(desk, act(bookingId, 'CANCEL', 'захворіла'), now)).toMatchObject({ ok: true })
    expect(await rowOf(bookingId)).toMatchObject({
      state: 'CANCELLED',
      revision: 3,
      cancelReason: 'захворіла',
    })
    expect(await hold(head, calendarId, '10:15')).toMatchObject({ ok: true })
    const told = JSON.stringify(
      await db.auditEntry.findMany({ where: { subjectId: bookingId }, select: { details: true } }),
    )
    expect(told).not.toContain('захворіла')
  })
})

describe('reminders', () => {
  const given = async (person = {}) => {
    const calendarId = await givenCalendar(head)
    const { clientId } = await givenClient(desk, { email: 'olena@example.com', ...person })
    const made = await givenBooking(desk, {
      ...{ calendarId, on: '2026-12-03', time: '14:00', now, clientId },
      form: { remind: true },
    })
    return { ...made, clientId, calendarId }
  }
  const letters = () => {
    const folder = join(env.DATA_DIR, 'mail')
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  }
  const remind = (bookingId: string, revision: number, at = new Date('2026-12-02T12:00:00Z')) =>
    remindOfBooking({ bookingId, kind: 'DAY_BEFORE', revision }, at)

  it('wait in the queue of the booking and go out once, without a word of who it is', async () => {
    const { bookingId, number } = await given()
    const jobs = await db.$queryRaw<{ key: string; run_at: Date }[]>`
      SELECT key, run_at FROM graphile_worker.jobs WHERE key LIKE ${`%${bookingId}`} ORDER BY run_at`
    expect(jobs).toEqual([
      { key: `remindBooking:DAY_BEFORE:${bookingId}`, run_at: new Date('2026-12-02T12:00:00Z') },
      { key: `remindBooking:HOURS_BEFORE:${bookingId}`, run_at: new Date('2026-12-03T10:00:00Z') },
    ])
    expect(await remind(bookingId, 1)).toBe('sent')
    const letter = letters().find((text) => text.includes('olena@example.com')) ?? ''
    expect(letter).not.toMatch(/Шевченко|Олена/)
    expect(number).not.toBe('')
    expect((await rowOf(bookingId)).events.map(({ kind }) => kind)).toEqual(['BOOKED', 'REMINDED'])
  })

  it('send nothing old once it is moved, cancelled or consent is gone', async () => {
    const { bookingId, calendarId, clientId } = await given()
    await moveBookingTo(
      desk,
      {
        bookingId,
        expectedRevision: 1,
        ...place(calendarId, '2026-12-03', '16:00'),
        reason: '',
        submissionId: randomUUID(),
      },
      now,
    )
    expect(await remind(bookingId, 1)).toBe('nothing')
    await db.dataConsent.updateMany({ where: { clientId }, data: { withdrawnAt: now } })
    expect(await remind(bookingId, 2)).toBe('nothing')
    const { bookingId: other } = await given()
    await actOnBooking(desk, act(other, 'CANCEL', 'чому'), now)
    expect(await remind(other, 1)).toBe('nothing')
    expect(await remind(other, 2)).toBe('nothing')
  })

  it('are never promised to a protected person', async () => {
    const calendarId = await givenCalendar(head)
    const { clientId } = await givenClient(desk, { email: 'olena@example.com' })
    await db.client.update({ where: { id: clientId }, data: { isProtected: true }, select: { id: true } })
    const bookingId = heldOf(await hold(desk, calendarId))
    const form = { purpose: 'CONSULTATION', remind: true }
    expect(await confirm(desk, bookingId, { clientId, form })).toEqual({ ok: false, error: 'cannotRemind' })
    expect(await confirm(desk, bookingId, { clientId, form: { ...form, remind: false } })).toMatchObject({
      ok: true,
    })
  })
})

describe('checking in', () => {
  const today = new Date('2026-12-01T07:50:00Z')
  const given = async (more = {}) =>
    givenBooking(desk, {
      calendarId: await givenCalendar(head),
      on: '2026-12-01',
      time: '10:00',
      now,
      ...more,
    })
  const checkIn = (bookingId: string, at = today) =>
    actOnBooking(desk, { bookingId, act: 'CHECK_IN', reason: '', submissionId: randomUUID() }, at)
  const ticketOf = (bookingId: string) => db.queueTicket.findUniqueOrThrow({ where: { bookingId } })

  it('puts the person into the queue at the time of the booking, once, and on its day only', async () => {
    const { bookingId } = await given()
    expect(await checkIn(bookingId, now)).toEqual({ ok: false, error: 'notToday' })
    const [first, second] = await Promise.all([checkIn(bookingId), checkIn(bookingId)])
    expect([first.ok, second.ok].sort()).toEqual([false, true])
    expect(await ticketOf(bookingId)).toMatchObject({
      source: 'BOOKING',
      state: 'WAITING',
      queuedAt: new Date('2026-12-01T08:00:00Z'),
      arrivedAt: today,
    })
    const { bookingId: byPhone } = await given({ way: 'PHONE' })
    expect(await checkIn(byPhone)).toEqual({ ok: false, error: 'notInPerson' })
  })

  it('goes the way of its ticket: over when the person was received, back when they were put back', async () => {
    const { bookingId } = await given()
    await checkIn(bookingId)
    const { id } = await ticketOf(bookingId)
    const { inTransaction } = await import('@/lib/core/db')
    const move = (kind: 'CALL' | 'START' | 'DONE' | 'RECALL' | 'NO_SHOW' | 'RETURN') =>
      inTransaction(async (tx) => {
        const row = await holdTicket(tx, id)
        if (!row) throw new Error('no ticket')
        return moveTicketRow(tx, desk, row, { act: kind }, new Date('2026-12-01T08:05:00Z'))
      })
    for (const kind of ['CALL', 'RECALL', 'NO_SHOW'] as const) await move(kind)
    expect(await rowOf(bookingId)).toMatchObject({ state: 'NO_SHOW' })
    await move('RETURN')
    expect(await rowOf(bookingId)).toMatchObject({ state: 'CHECKED_IN', closedAt: null })
    for (const kind of ['CALL', 'START', 'DONE'] as const) await move(kind)
    expect(await rowOf(bookingId)).toMatchObject({ state: 'DONE' })
  })

  it('takes a new ticket on the new day of a booking that was moved after nobody had come', async () => {
    const calendarId = await givenCalendar(head)
    const { bookingId } = await given({ calendarId })
    await checkIn(bookingId)
    const first = await ticketOf(bookingId)
    const atTen = new Date('2026-12-01T08:20:00Z')
    await actOnBooking(desk, act(bookingId, 'NO_SHOW'), atTen)
    const asked = { ...place(calendarId, '2026-12-02'), reason: '', submissionId: randomUUID() }
    const moved = await moveBookingTo(desk, { bookingId, expectedRevision: 1, ...asked }, atTen)
    expect(moved.ok).toBe(true)
    expect(await checkIn(bookingId, new Date('2026-12-02T07:50:00Z'))).toMatchObject({ ok: true })
    expect(await ticketOf(bookingId)).toMatchObject({
      state: 'WAITING',
      day: new Date('2026-12-02'),
      queuedAt: new Date('2026-12-02T08:00:00Z'),
    })
    expect(await db.queueTicket.findUnique({ where: { id: first.id } })).toMatchObject({
      ...{ bookingId: null, state: 'LEFT', day: new Date('2026-12-01') },
    })
  })

  it.each([
    ['FINISH', 'DONE'],
    ['NO_SHOW', 'LEFT'],
  ] as const)('leaves nobody in the queue once it is over: %s', async (kind, state) => {
    const { bookingId } = await given()
    await checkIn(bookingId)
    expect(await actOnBooking(desk, act(bookingId, kind), today)).toMatchObject({ ok: true })
    expect(await ticketOf(bookingId)).toMatchObject({ state, endedAt: today })
    expect(await rowOf(bookingId)).toMatchObject({ state: kind === 'FINISH' ? 'DONE' : 'NO_SHOW' })
  })

  it('leaves the ticket of a person before a window to the visit that is open', async () => {
    const { clientId } = await givenClient(desk)
    const { bookingId } = await given({ clientId })
    await checkIn(bookingId)
    const { id } = await ticketOf(bookingId)
    const visit = await db.visit.create({
      data: {
        number: randomUUID(),
        unitId: desk.unit.id,
        staffId: desk.staffId,
        clientId,
        channel: 'PERSONAL',
        isFirst: false,
        startedAt: today,
      },
      select: { id: true },
    })
    await db.queueTicket.update({ where: { id }, data: { state: 'SERVING', visitId: visit.id } })
    expect(await actOnBooking(desk, act(bookingId, 'FINISH'), today)).toMatchObject({ ok: true })
    expect(await ticketOf(bookingId)).toMatchObject({ state: 'SERVING' })
  })
})
