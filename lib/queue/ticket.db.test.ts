import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { givenSeat, givenTicket, givenWindow } from '@/scripts/testing/given-hall'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { actOn, callIn, kindsOfTicket, ticketOf } from '@/scripts/testing/hall-deeds'
import { closeHallDays } from './hall-day.commands'
import { callTicket, giveTicket } from './ticket.commands'
import { giveTicketSchema } from './ticket.schema'
import { takeTicket } from './ticket-rows.commands'

// A Friday before noon in Kyiv.
const now = new Date('2026-11-27T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let unitId: string
let head: Viewer
let one: Viewer
let other: Viewer
let windows: [string, string]

beforeEach(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId })
  one = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  other = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Марія Ткач' })
  windows = [await givenWindow(head, 'Вікно 1'), await givenWindow(head, 'Вікно 2')]
  await givenSeat(one, windows[0], now)
  await givenSeat(other, windows[1], now)
})

const call = (viewer: Viewer, ticketId?: string, at = now) => callIn(viewer, at, ticketId)
const act = (viewer: Viewer, ticketId: string, kind: string, more = {}, at = now) =>
  actOn(viewer, ticketId, kind, at, more)

describe('giving a ticket', () => {
  it('numbers each purpose of the day by itself, and a repeated press gives the same', async () => {
    const input = giveTicketSchema.parse({ unitId, purpose: 'CONSULTATION', submissionId: randomUUID() })
    const [first, again] = await Promise.all([giveTicket(one, input, now), giveTicket(one, input, now)])
    expect(again).toEqual(first)
    expect(first).toMatchObject({ ok: true, value: { number: 'К-001' } })
    expect((await givenTicket(one, { purpose: 'PAPERS' }, now)).number).toBe('Д-001')
    const [second, third] = await Promise.all([givenTicket(one, {}, now), givenTicket(other, {}, now)])
    expect([second.number, third.number].toSorted()).toEqual(['К-002', 'К-003'])
    expect((await givenTicket(one, {}, later(24 * 60))).number).toBe('К-001')
  })

  it('is refused in the hall of another centre, and for a card of another centre', async () => {
    const stranger = await givenStaff({ role: 'FRONTLINER' })
    const input = (more: object) =>
      giveTicketSchema.parse({ unitId, purpose: 'OTHER', submissionId: randomUUID(), ...more })
    expect(await giveTicket(stranger, input({}), now)).toEqual({ ok: false, error: 'unitNotFound' })
    const { clientId } = await givenClient(stranger)
    expect(await giveTicket(one, input({ clientId }), now)).toEqual({ ok: false, error: 'clientNotFound' })
    expect(await db.queueTicket.count({ where: { unitId } })).toBe(0)
  })

  it('puts a checked-in booking at its time, before a priority', async () => {
    const urgent = await givenTicket(one, { priorityReason: 'VIOLENCE_OR_THREAT' }, now)
    const booked = await inTransaction(async (tx) =>
      ok(
        await takeTicket(
          tx,
          one,
          { unitId, purpose: 'CONSULTATION', source: 'BOOKING', isQuick: false, queuedAt: later(10) },
          now,
        ),
      ),
    )
    const number = booked.ok ? booked.value.number : ''
    expect(number).toBe('Т-001')
    expect(await call(one, undefined, later(10))).toMatchObject({ value: { number } })
    expect(await call(other, undefined, later(10))).toMatchObject({ value: { ticketId: urgent.ticketId } })
  })
})

describe('calling', () => {
  it('picked by two windows at once, is called by one; the other is told by whom, and nothing is half-done', async () => {
    const { ticketId } = await givenTicket(one, {}, now)
    const answers = await Promise.all([call(one, ticketId), call(other, ticketId)])
    const refused = answers.find(({ ok: isOk }) => !isOk)
    const row = await ticketOf(ticketId)
    expect(answers.filter(({ ok: isOk }) => isOk)).toHaveLength(1)
    expect(refused).toEqual({
      ok: false,
      error: 'alreadyCalled',
      worker: row.staffId === one.staffId ? one.name : other.name,
      window: row.windowId === windows[0] ? 'Вікно 1' : 'Вікно 2',
    })
    expect(await kindsOfTicket(ticketId)).toEqual(['TAKEN', 'CALLED'])
    expect(row.callCount).toBe(1)
  })

  it('next, pressed by two at once, gives each another person; pressed twice by one, the same', async () => {
    await givenTicket(one, {}, now)
    await givenTicket(one, {}, later(1))
    const submissionId = randomUUID()
    const [first, again, second] = await Promise.all([
      callTicket(one, { submissionId }, later(2)),
      callTicket(one, { submissionId }, later(2)),
      call(other, undefined, later(2)),
    ])
    expect(first).toEqual(again)
    expect(first.ok && second.ok && first.value.number !== second.value.number).toBe(true)
    expect(await call(one)).toEqual({ ok: false, error: 'stillServing' })
  })

  it('says when nobody waits, when the worker sits nowhere, and knows no ticket of another hall', async () => {
    expect(await call(one)).toEqual({ ok: false, error: 'nobodyWaits' })
    expect(await call(head)).toEqual({ ok: false, error: 'noWindow' })
    const stranger = await givenStaff({ role: 'FRONTLINER' })
    const { ticketId } = await givenTicket(stranger, {}, now)
    expect(await call(one, ticketId)).toEqual({ ok: false, error: 'ticketNotFound' })
    expect(await act(one, ticketId, 'LEAVE')).toEqual({ ok: false, error: 'ticketNotFound' })
  })
})

describe('what follows', () => {
  it('nobody is written off after one call; who comes later goes back to their place', async () => {
    const { ticketId } = await givenTicket(one, {}, now)
    await call(one)
    expect(await act(one, ticketId, 'NO_SHOW')).toEqual({ ok: false, error: 'callAgainFirst' })
    expect(await act(other, ticketId, 'RECALL')).toEqual({ ok: false, error: 'notYours' })
    await act(one, ticketId, 'RECALL')
    expect(await act(one, ticketId, 'NO_SHOW')).toMatchObject({ value: { state: 'NO_SHOW' } })
    await act(other, ticketId, 'RETURN')
    expect(await ticketOf(ticketId)).toMatchObject({
      ...{ state: 'WAITING', staffId: null, windowId: null, callCount: 0, endedAt: null, queuedAt: now },
    })
    expect(await kindsOfTicket(ticketId)).toEqual(['TAKEN', 'CALLED', 'CALLED', 'NO_SHOW', 'RETURNED'])
  })

  it('on hold the window is free for the next; another worker goes on with it', async () => {
    const { ticketId } = await givenTicket(one, {}, now)
    await call(one)
    await act(one, ticketId, 'START')
    await act(one, ticketId, 'HOLD', { holdReason: 'COPIES' })
    expect(await call(one)).toEqual({ ok: false, error: 'nobodyWaits' })
    expect(await act(other, ticketId, 'RESUME')).toMatchObject({ value: { state: 'SERVING' } })
    expect(await act(other, ticketId, 'DONE')).toMatchObject({ value: { state: 'DONE' } })
    expect(await act(other, ticketId, 'DONE')).toEqual({ ok: false, error: 'wrongState' })
  })

  it('sent to another window, it is called there alone; a window where nobody sits takes nobody', async () => {
    const empty = await givenWindow(head, 'Кабінет 5')
    const { ticketId } = await givenTicket(one, {}, now)
    await call(one)
    expect(await act(one, ticketId, 'MOVE', { windowId: empty })).toEqual({
      ok: false,
      error: 'windowNotFound',
    })
    await act(one, ticketId, 'MOVE', { windowId: windows[1], purpose: 'PAPERS' })
    expect(await ticketOf(ticketId)).toMatchObject({ purpose: 'PAPERS', isQuick: true, windowId: windows[1] })
    expect(await call(one)).toEqual({ ok: false, error: 'nobodyWaits' })
    expect(await call(other)).toMatchObject({ value: { ticketId } })
  })
})

describe('the night', () => {
  it('ends what the day has left open, frees the windows, and does so once', async () => {
    const served = await givenTicket(one, {}, now)
    await call(one)
    await act(one, served.ticketId, 'START')
    const waiting = await givenTicket(one, {}, now)
    const tomorrow = later(24 * 60)
    const today = await givenTicket(one, {}, tomorrow)
    await closeHallDays(tomorrow)
    await closeHallDays(tomorrow)
    expect(await ticketOf(served.ticketId)).toMatchObject({ state: 'DONE', endedAt: tomorrow })
    expect(await ticketOf(waiting.ticketId)).toMatchObject({ state: 'LEFT' })
    expect(await ticketOf(today.ticketId)).toMatchObject({ state: 'WAITING' })
    expect((await kindsOfTicket(waiting.ticketId)).at(-1)).toBe('LEFT')
    expect(await db.serviceWindow.count({ where: { unitId, staffId: { not: null } } })).toBe(0)
  })
})
