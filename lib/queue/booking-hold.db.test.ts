import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { asked, confirm, givenBookingOffice, heldOf, hold, now, rowOf } from '@/scripts/testing/booking-steps'
import { givenCalendar } from '@/scripts/testing/given-bookings'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { holdSlot, releaseHold } from './booking-hold.commands'
import { findFreeSlots } from './booking-slots.queries'

let desk: Viewer
let head: Viewer
let calendarId: string

beforeAll(async () => {
  ;({ desk, head } = await givenBookingOffice())
  calendarId = await givenCalendar(head)
})

const at = (time: string) => asked(calendarId, '2026-12-01', time)
const isTaken = async (bookingId: string) =>
  (await db.bookingSlot.count({ where: { bookingId, isActive: true } })) > 0
async function freeTimes(): Promise<string[]> {
  const wish = { calendarId, way: 'IN_PERSON', interpreter: null, movingId: null } as const
  const { days } = await findFreeSlots(head, { ...wish, from: plainDate('2026-12-01') }, now)
  return days[0]?.slots.map(({ time }) => time) ?? []
}

describe('a hold whose page has gone', () => {
  it('is freed by the name the page gave it, whether or not the page saw the answer', async () => {
    const mine = at('9:00')
    expect(heldOf(await holdSlot(desk, mine, now))).toBe(mine.bookingId)
    expect(await freeTimes()).not.toContain('9:00')
    await releaseHold(desk, mine, now)
    expect(await rowOf(mine.bookingId)).toMatchObject({ state: 'RELEASED', slots: [{ isActive: false }] })
    expect(await freeTimes()).toContain('9:00')
  })

  it('comes to nothing when the farewell is there first, and frees nothing that was held before', async () => {
    const before = heldOf(await holdSlot(desk, at('9:30'), now))
    const mine = { ...at('10:00'), insteadOf: before }
    await releaseHold(desk, mine, now)
    expect(await holdSlot(desk, mine, now)).toEqual({ ok: false, error: 'keyReused' })
    expect(await db.booking.count({ where: { id: mine.bookingId } })).toBe(0)
    expect(await isTaken(before)).toBe(true)
    expect(await hold(head, calendarId, '10:00')).toMatchObject({ ok: true })
  })

  it('is nowhere in the end, in whatever order both arrive', async () => {
    const pairs = Array.from({ length: 20 }, () => at('11:00'))
    for (const [place, mine] of pairs.entries()) {
      const take = () => holdSlot(desk, mine, now)
      const leave = () => releaseHold(desk, mine, now)
      await Promise.all(place % 2 === 0 ? [take(), leave()] : [leave(), take()])
      expect(await isTaken(mine.bookingId)).toBe(false)
    }
    expect(await freeTimes()).toContain('11:00')
  })

  it('stays when somebody else names it', async () => {
    const mine = at('12:00')
    await releaseHold(head, mine, now)
    expect(heldOf(await holdSlot(desk, mine, now))).toBe(mine.bookingId)
    await releaseHold(head, mine, now)
    expect(await isTaken(mine.bookingId)).toBe(true)
  })
})

describe('asked for twice by one name', () => {
  it('a time is held once', async () => {
    const mine = at('14:00')
    const [first, second] = await Promise.all([holdSlot(desk, mine, now), holdSlot(desk, mine, now)])
    expect(first).toEqual(second)
    expect(await holdSlot(desk, { ...at('14:30'), bookingId: mine.bookingId }, now)).toEqual({
      ok: false,
      error: 'keyReused',
    })
    expect(await hold(desk, calendarId, '14:30')).toMatchObject({ ok: true })
    expect(await releaseHold(desk, { bookingId: randomUUID() }, now)).toEqual({ ok: true, value: null })
  })
})

it('a held time becomes a booking with the interpreter who is there now', async () => {
  const head = await givenStaff({ role: 'HEAD', unitId: await givenUnit() })
  const calendarId = await givenCalendar(head)
  const given = (name: string) => givenCalendar(head, { kind: 'INTERPRETER', name, languages: ['SIGN'] })
  const [first, second] = [await given('Перша'), await given('Друга')]
  const held = heldOf(await holdSlot(head, { ...asked(calendarId), interpreter: 'SIGN' }, now))
  const takenOf = async () => new Set((await rowOf(held)).slots.map((slot) => slot.calendarId))
  expect(await takenOf()).toEqual(new Set([calendarId, first]))
  await db.bookingCalendar.update({ where: { id: first }, data: { closedOn: now }, select: { id: true } })
  expect(await confirm(head, held)).toMatchObject({ ok: true })
  expect(await takenOf()).toEqual(new Set([calendarId, second]))
})
