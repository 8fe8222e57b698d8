import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { catchStatements } from '@/scripts/bench/statements'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { confirmBooking } from './booking.commands'
import { findBooking } from './booking.queries'
import { confirmBookingSchema } from './booking.schema'
import { closeCalendar } from './booking-calendar.commands'
import { listCalendarNames } from './booking-calendar.queries'
import { actOnBooking, moveBookingTo } from './booking-deed.commands'
import { makeFeed, revokeFeed } from './booking-feed.commands'
import { readFeed } from './booking-feed.queries'
import { holdSlot, releaseHold, renewHold, sweepHolds } from './booking-hold.commands'
import { listBookings } from './booking-list.queries'
import { remindOfBooking } from './booking-mail.commands'
import { findFreeSlots } from './booking-slots.queries'
import { holdTicket, moveTicketRow } from './ticket-rows.commands'

// A Monday, 10:30 in Kyiv.
const now = new Date('2026-11-30T08:30:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let unitId: string
let desk: Viewer
let head: Viewer
let stranger: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  head = await givenStaff({ role: 'HEAD', unitId })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})

const place = (calendarId: string, on = '2026-12-01', time = '10:00') => ({
  calendarId,
  on: plainDate(on),
  time,
  way: 'IN_PERSON' as const,
  interpreter: null,
})
const hold = (viewer: Viewer, calendarId: string, time = '10:00', on = '2026-12-01', at = now) =>
  holdSlot(viewer, { ...place(calendarId, on, time), insteadOf: null }, at)
const confirm = (viewer: Viewer, bookingId: string, more = {}, at = now) =>
  confirmBooking(
    viewer,
    confirmBookingSchema.parse({
      bookingId,
      form: { purpose: 'CONSULTATION' },
      submissionId: randomUUID(),
      ...more,
    }),
    at,
  )
const rowOf = (id: string) =>
  db.booking.findUniqueOrThrow({
    where: { id },
    include: { slots: true, events: { orderBy: { id: 'asc' } } },
  })
const act = (bookingId: string, kind: 'CANCEL' | 'NO_SHOW' | 'FINISH', reason = '') => ({
  bookingId,
  act: kind,
  reason,
  submissionId: randomUUID(),
})
const heldOf = (held: Awaited<ReturnType<typeof holdSlot>>) => {
  if (!held.ok) throw new Error(held.error)
  return held.value.bookingId
}

describe('one time', () => {
  it('is given to one of a hundred who ask at once, and the others are told', async () => {
    const calendarId = await givenCalendar(head)
    const others = [desk, head, await givenStaff({ role: 'FRONTLINER', unitId })]
    const asked = await Promise.all(
      Array.from({ length: 100 }, (_, place) => hold(others[place % 3] ?? desk, calendarId)),
    )
    const won = asked.filter(({ ok }) => ok)
    const told = asked.filter((each) => !each.ok && each.error === 'slotTaken')
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
      holdSlot(viewer, { ...place(calendarId), interpreter: 'SIGN', insteadOf: null }, now)
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
  it('with a worker who receives in the language takes their calendar alone', async () => {
    const lawyer = await givenStaff({ role: 'LAWYER', unitId })
    const calendarId = await givenCalendar(head, {
      kind: 'WORKER',
      staffId: lawyer.staffId,
      languages: ['pl'],
    })
    const asked = { calendarId, way: 'IN_PERSON', interpreter: 'pl' } as const
    const free = await findFreeSlots(desk, { ...asked, from: plainDate('2026-12-01'), movingId: null }, now)
    expect(free.days[0]?.slots[0]).toMatchObject({ time: '9:00', interpreter: null })
    const held = await holdSlot(
      desk,
      { ...asked, on: plainDate('2026-12-01'), time: '9:00', insteadOf: null },
      now,
    )
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
})

describe('a private feed', () => {
  it('says when, how and where, never who; revoked or altered it leads nowhere', async () => {
    const calendarId = await givenCalendar(head)
    const { clientId } = await givenClient(desk)
    const { number } = await givenBooking(desk, {
      calendarId,
      on: '2026-12-01',
      time: '10:00',
      now,
      clientId,
    })
    const made = await makeFeed(desk, { calendarId }, now)
    if (!made.ok) throw new Error(made.error)
    const { feedId, address } = made.value
    const token = /\/api\/calendar\/([^/]+)\.ics$/.exec(address)?.[1] ?? ''
    const file = (await readFeed(token, now)) ?? ''
    expect(file).toContain('DTSTART:20261201T080000Z')
    expect(file.replaceAll('\r\n ', '')).toContain(number)
    expect(file).not.toMatch(/Шевченко|Олена/)
    const altered = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
    expect(await readFeed(altered, now)).toBeUndefined()
    expect(await makeFeed(stranger, { calendarId }, now)).toEqual({ ok: false, error: 'calendarNotFound' })
    const roles = await db.staffRole.findMany({ where: { staffId: desk.staffId } })
    await db.staffRole.deleteMany({ where: { staffId: desk.staffId } })
    expect(await readFeed(token, now)).toBeUndefined()
    await db.staffRole.createMany({ data: roles })
    expect(await readFeed(token, now)).toBeDefined()
    expect(await revokeFeed(head, { feedId }, now)).toEqual({ ok: false, error: 'feedNotFound' })
    expect(await revokeFeed(desk, { feedId }, now)).toEqual({ ok: true, value: null })
    expect(await readFeed(token, now)).toBeUndefined()
  })
})

describe('the page of a day', () => {
  it('costs at most six statements with its audit record, and shows no name of a protected person', async () => {
    const { clientId } = await givenClient(desk)
    const calendarId = await givenCalendar(head)
    const { bookingId } = await givenBooking(desk, {
      calendarId,
      on: '2026-12-09',
      time: '10:00',
      now,
      clientId,
    })
    await givenBooking(desk, { calendarId, on: '2026-12-09', time: '11:00', now })
    const day = { from: plainDate('2026-12-09'), days: 1, calendarId: null } as const
    await listBookings(desk, day)
    const shown = await listBookings(desk, day)
    const statements = await catchStatements(async () => {
      await listBookings(desk, day)
      await listCalendarNames(desk)
    })
    expect(shown.map(({ person }) => person.kind)).toEqual(['named', 'anonymous'])
    expect(statements.length).toBeLessThanOrEqual(6)
    await db.client.update({ where: { id: clientId }, data: { isProtected: true }, select: { id: true } })
    expect(await listBookings(head, day)).toMatchObject([
      { id: bookingId, person: { kind: 'protected' } },
      {},
    ])
    expect(JSON.stringify(await listBookings(head, day))).not.toContain('Шевченко')
    expect(await listBookings(stranger, day)).toEqual([])
  })

  it('shows one booking by at most six statements', async () => {
    const { clientId } = await givenClient(desk)
    const calendarId = await givenCalendar(head, { address: 'м. Вербопіль, вул. Садова, 1' })
    const { bookingId } = await givenBooking(desk, {
      calendarId,
      on: '2026-12-10',
      time: '10:00',
      now,
      clientId,
    })
    const found = await findBooking(desk, bookingId, now)
    expect(found).toMatchObject({
      ok: true,
      value: {
        on: '2026-12-10',
        time: '10:00',
        until: '10:30',
        address: 'м. Вербопіль, вул. Садова, 1',
        person: { name: 'Шевченко Олена Василівна', phone: { e164: '+380671234514' }, mayOpen: true },
        steps: [{ kind: 'BOOKED', by: desk.name }],
      },
    })
    expect((await catchStatements(() => findBooking(desk, bookingId, now))).length).toBeLessThanOrEqual(6)
    expect(await findBooking(stranger, bookingId, now)).toEqual({ ok: false, error: 'bookingNotFound' })
  })

  it('finds free times by at most six statements', async () => {
    const wish = {
      calendarId: null,
      way: 'IN_PERSON',
      interpreter: null,
      from: null,
      movingId: null,
    } as const
    const { days } = await findFreeSlots(desk, wish, now)
    const statements = await catchStatements(() => findFreeSlots(desk, wish, now))
    expect(days.length).toBeGreaterThan(0)
    expect(statements.length).toBeLessThanOrEqual(6)
  })
})

it('the calendar of a worker bears the worker’s name, whoever changes it', async () => {
  const lawyer = await givenStaff({ role: 'LAWYER', unitId, name: 'Ірина Бондар' })
  const calendarId = await givenCalendar(head, { kind: 'WORKER', staffId: lawyer.staffId })
  const nameOf = async () => (await db.bookingCalendar.findUniqueOrThrow({ where: { id: calendarId } })).name
  expect(await nameOf()).toBe('Ірина Бондар')
  await db.staff.update({
    where: { id: lawyer.staffId },
    data: { name: 'Ірина Бондар-Коваль' },
    select: { id: true },
  })
  expect(await nameOf()).toBe('Ірина Бондар-Коваль')
})
