import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { catchStatements } from '@/scripts/bench/statements'
import { givenBookingOffice, now } from '@/scripts/testing/booking-steps'
import { givenBooking, givenCalendar, weekOf } from '@/scripts/testing/given-bookings'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { findBooking } from './booking.queries'
import { listCalendarNames } from './booking-calendar.queries'
import { makeFeed, revokeFeed } from './booking-feed.commands'
import { readFeed } from './booking-feed.queries'
import { listBookings } from './booking-list.queries'
import { findFreeSlots } from './booking-slots.queries'

let unitId: string
let desk: Viewer
let head: Viewer
let stranger: Viewer

beforeAll(async () => {
  ;({ unitId, desk, head, stranger } = await givenBookingOffice())
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

it('a feed tells the place of that day, of an interpreter where the appointment is', async () => {
  const there = { from: '2026-12-03', to: '2026-12-03', note: '', address: 'с. Лани, клуб' }
  const exceptions = [{ ...there, spans: [{ from: '9:00', to: '13:00' }] }]
  const hours = { validFrom: '2026-01-01', week: weekOf(), exceptions }
  const calendarId = await givenCalendar(head, { hours, address: 'вул. Садова, 1' })
  const helper = await givenCalendar(head, {
    ...{ kind: 'INTERPRETER', name: 'Жестова мова', languages: ['SIGN'] },
    address: 'вул. Перекладацька, 7',
  })
  for (const on of ['2026-12-03', '2026-12-04'])
    await givenBooking(desk, { calendarId, on, time: '10:00', now, interpreter: 'SIGN' })
  const placesIn = async (id: string) => {
    const made = await makeFeed(desk, { calendarId: id }, now)
    if (!made.ok) throw new Error(made.error)
    const token = /\/api\/calendar\/([^/]+)\.ics$/.exec(made.value.address)?.[1] ?? ''
    const file = ((await readFeed(token, now)) ?? '').replaceAll('\r\n ', '').replaceAll('\\,', ',')
    return [...file.matchAll(/^LOCATION:(.*?)\r?$/gm)].map(([, place]) => place)
  }
  expect(await placesIn(calendarId)).toEqual(['с. Лани, клуб', 'вул. Садова, 1'])
  expect(await placesIn(helper)).toEqual(['с. Лани, клуб', 'вул. Садова, 1'])
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
        person: { name: 'Шевченко Олена Василівна', phone: { e164: '+380671234514' }, kind: 'open' },
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
