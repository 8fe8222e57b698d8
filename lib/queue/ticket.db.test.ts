import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { leaveVisit } from '@/lib/enquiries/leave-visit.commands'
import { startVisit } from '@/lib/enquiries/visit.commands'
import { saveVisitSchema } from '@/lib/enquiries/visit.schema'
import { givenSeat, givenTicket, givenWindow } from '@/scripts/testing/given-hall'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { closeHallDays } from './hall-day.commands'
import { callTicket, giveTicket } from './ticket.commands'
import { giveTicketSchema, ticketActSchema } from './ticket.schema'
import { doWithTicket } from './ticket-deed.commands'
import { takeTicket } from './ticket-rows.commands'
import { leaveVisitFromHall, saveVisitFromHall, startVisitFromHall } from './ticket-visit.commands'

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

const call = (viewer: Viewer, ticketId?: string, at = now) =>
  callTicket(viewer, { ticketId, submissionId: randomUUID() }, at)
const act = (viewer: Viewer, ticketId: string, kind: string, more = {}, at = now) =>
  doWithTicket(
    viewer,
    ticketActSchema.parse({ ticketId, act: kind, submissionId: randomUUID(), ...more }),
    at,
  )
const rowOf = (id: string) => db.queueTicket.findUniqueOrThrow({ where: { id }, include: { events: true } })
const kindsOf = async (ticketId: string) =>
  (await db.ticketEvent.findMany({ where: { ticketId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

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
    const row = await rowOf(ticketId)
    expect(answers.filter(({ ok: isOk }) => isOk)).toHaveLength(1)
    expect(refused).toEqual({
      ok: false,
      error: 'alreadyCalled',
      worker: row.staffId === one.staffId ? one.name : other.name,
      window: row.windowId === windows[0] ? 'Вікно 1' : 'Вікно 2',
    })
    expect(await kindsOf(ticketId)).toEqual(['TAKEN', 'CALLED'])
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
    expect(await rowOf(ticketId)).toMatchObject({
      ...{ state: 'WAITING', staffId: null, windowId: null, callCount: 0, endedAt: null, queuedAt: now },
    })
    expect(await kindsOf(ticketId)).toEqual(['TAKEN', 'CALLED', 'CALLED', 'NO_SHOW', 'RETURNED'])
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
    expect(await rowOf(ticketId)).toMatchObject({ purpose: 'PAPERS', isQuick: true, windowId: windows[1] })
    expect(await call(one)).toEqual({ ok: false, error: 'nobodyWaits' })
    expect(await call(other)).toMatchObject({ value: { ticketId } })
  })
})

const saving = (visitId: string, ending: 'finish' | 'keep', expectedRevision = 1) =>
  saveVisitSchema.parse({
    ...{ visitId, expectedRevision, channel: 'PERSONAL', ending, submissionId: randomUUID() },
    enquiries: [
      {
        agreedWording: 'Оскарження штрафу',
        topicCode: 'WAGES',
        helpKind: 'INFORMATION',
        resultCode: 'INFORMATION_GIVEN',
        answerText: 'Пояснено порядок',
      },
    ],
  })

describe('the visit', () => {
  it('of an unknown person is tied to the ticket and ends it once', async () => {
    const { ticketId } = await givenTicket(one, {}, now)
    await call(one)
    const { clientId } = await givenClient(one)
    const begun = await startVisitFromHall(
      one,
      { clientId, channel: 'PERSONAL', submissionId: randomUUID() },
      later(1),
    )
    const visitId = begun.ok ? begun.value.visitId : ''
    expect(await rowOf(ticketId)).toMatchObject({ state: 'SERVING', visitId, clientId, startedAt: later(1) })
    expect(await act(one, ticketId, 'DONE')).toEqual({ ok: false, error: 'visitOpen' })
    const ended = saving(visitId, 'finish')
    const saved = await Promise.all([
      saveVisitFromHall(one, ended, later(9)),
      saveVisitFromHall(one, ended, later(9)),
    ])
    expect(saved.map((answer) => answer.ok)).toEqual([true, true])
    expect(await rowOf(ticketId)).toMatchObject({ state: 'DONE', endedAt: later(9) })
    expect(await kindsOf(ticketId)).toEqual(['TAKEN', 'CALLED', 'STARTED', 'DONE'])
    // Changed after its end, it stays ended.
    expect((await saveVisitFromHall(one, saving(visitId, 'finish', 2), later(20))).ok).toBe(true)
    expect((await rowOf(ticketId)).endedAt).toEqual(later(9))
  })

  it('of a known card begins with the ticket', async () => {
    const { clientId } = await givenClient(one)
    const { ticketId } = await givenTicket(one, { clientId }, now)
    await call(one)
    const started = await act(one, ticketId, 'START')
    expect(started).toMatchObject({ ok: true, value: { state: 'SERVING' } })
    const { visitId } = await rowOf(ticketId)
    expect(started.ok && started.value.visitId).toBe(visitId)
  })

  it('by telephone, or of another card than the ticket’s, is not tied to it', async () => {
    const [{ clientId }, stranger] = [await givenClient(one), await givenClient(one, { surname: 'Інша' })]
    const { ticketId } = await givenTicket(one, { clientId }, now)
    await call(one)
    const start = (who: string, channel: 'PERSONAL' | 'TELEPHONE') =>
      startVisitFromHall(one, { clientId: who, channel, submissionId: randomUUID() }, now)
    await start(stranger.clientId, 'PERSONAL')
    await start(clientId, 'TELEPHONE')
    expect(await rowOf(ticketId)).toMatchObject({ state: 'CALLED', visitId: null })
  })

  it('left by the person ends the ticket as left; begun by mistake, it is only untied', async () => {
    const { ticketId } = await givenTicket(one, {}, now)
    await call(one)
    const start = async () => {
      const { clientId } = await givenClient(one)
      const begun = await startVisitFromHall(
        one,
        { clientId, channel: 'PERSONAL', submissionId: randomUUID() },
        now,
      )
      return begun.ok ? begun.value.visitId : ''
    }
    await leaveVisitFromHall(one, { visitId: await start(), reason: 'MISTAKE' }, now)
    expect(await rowOf(ticketId)).toMatchObject({ state: 'SERVING', visitId: null })
    await db.queueTicket.update({ where: { id: ticketId }, data: { clientId: null } })
    await leaveVisitFromHall(one, { visitId: await start(), reason: 'LEFT' }, now)
    expect(await rowOf(ticketId)).toMatchObject({ state: 'LEFT' })
  })

  it('without a ticket begins and ends as ever', async () => {
    const { clientId } = await givenClient(one)
    const begun = await startVisit(one, { clientId, channel: 'PERSONAL', submissionId: randomUUID() }, now)
    const visitId = begun.ok ? begun.value.visitId : ''
    expect(await leaveVisit(one, { visitId, reason: 'LEFT' }, now)).toEqual({ ok: true, value: null })
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
    expect(await rowOf(served.ticketId)).toMatchObject({ state: 'DONE', endedAt: tomorrow })
    expect(await rowOf(waiting.ticketId)).toMatchObject({ state: 'LEFT' })
    expect(await rowOf(today.ticketId)).toMatchObject({ state: 'WAITING' })
    expect((await kindsOf(waiting.ticketId)).at(-1)).toBe('LEFT')
    expect(await db.serviceWindow.count({ where: { unitId, staffId: { not: null } } })).toBe(0)
  })
})
