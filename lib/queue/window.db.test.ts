import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenSeat, givenTicket, givenWindow } from '@/scripts/testing/given-hall'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { actOn, callIn } from '@/scripts/testing/hall-deeds'
import { changeWindow, closeWindow } from './window.commands'
import { freeWindow, leaveWindow, sitDown } from './window-seat.commands'

// A Friday before noon in Kyiv: the hall is open.
const now = new Date('2026-11-27T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let unitId: string
let head: Viewer
let desk: Viewer
let stranger: Viewer
let windowId: string

beforeEach(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId })
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  stranger = await givenStaff({ role: 'HEAD' })
  windowId = await givenWindow(head, 'Вікно 1')
})

const call = (viewer: Viewer, at = now) => callIn(viewer, at)
const act = (viewer: Viewer, ticketId: string, kind: string, at = now) => actOn(viewer, ticketId, kind, at)

describe('a window', () => {
  it('is of one person: who is second is told who sits there, and whoever sits elsewhere leaves that one', async () => {
    const other = await givenStaff({ role: 'FRONTLINER', unitId })
    const second = await givenWindow(head, 'Вікно 2')
    const answers = await Promise.all([sitDown(desk, { windowId }, now), sitDown(other, { windowId }, now)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: 'windowTaken' })
    const winner = answers[0]?.ok ? desk : other
    await sitDown(winner, { windowId: second }, now)
    const rows = await db.serviceWindow.findMany({ where: { unitId }, orderBy: { ordinal: 'asc' } })
    expect(rows.map(({ staffId }) => staffId)).toEqual([null, winner.staffId])
  })

  it('is not left behind the back of a called person: first told, then they are back in the queue', async () => {
    await givenSeat(desk, windowId, now)
    const { ticketId } = await givenTicket(desk, {}, now)
    await call(desk)
    expect(await leaveWindow(desk, { isSure: false }, now)).toEqual({ ok: false, error: 'calledWaits' })
    expect(await closeWindow(head, { windowId }, now)).toEqual({ ok: false, error: 'windowTaken' })
    expect(await leaveWindow(desk, { isSure: true }, now)).toEqual({ ok: true, value: null })
    expect(await db.queueTicket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({
      ...{ state: 'WAITING', windowId: null, staffId: null },
    })
    await givenSeat(desk, windowId, now)
    await call(desk)
    await act(desk, ticketId, 'START')
    expect(await leaveWindow(desk, { isSure: true }, now)).toEqual({ ok: false, error: 'stillServing' })
  })

  it('is freed of a worker who has gone: the called go back into the queue, the served wait aside', async () => {
    await givenSeat(desk, windowId, now)
    const { ticketId } = await givenTicket(desk, {}, now)
    const ticket = () => db.queueTicket.findUniqueOrThrow({ where: { id: ticketId } })
    const free = (isSure: boolean, viewer = head) => freeWindow(viewer, { windowId, isSure }, later(5))
    await call(desk)
    expect(await free(true, stranger)).toEqual({ ok: false, error: 'windowNotFound' })
    expect(await free(false)).toEqual({ ok: false, error: 'calledWaits' })
    expect(await free(true)).toEqual({ ok: true, value: null })
    expect(await ticket()).toMatchObject({ state: 'WAITING', windowId: null, staffId: null })

    await givenSeat(desk, windowId, now)
    await call(desk)
    await act(desk, ticketId, 'START')
    expect(await free(false)).toEqual({ ok: false, error: 'stillServing' })
    expect(await free(true)).toEqual({ ok: true, value: null })
    expect(await ticket()).toMatchObject({ state: 'ON_HOLD', holdReason: 'OTHER', staffId: null })
    await givenSeat(head, windowId, later(6))
    expect(await act(head, ticketId, 'RESUME', later(7))).toMatchObject({ ok: true })
  })

  it('is freed although a ticket of an earlier day was left called', async () => {
    await givenSeat(desk, windowId, now)
    await givenTicket(desk, {}, now)
    await call(desk)
    expect(await freeWindow(head, { windowId, isSure: false }, later(24 * 60))).toEqual({
      ...{ ok: true, value: null },
    })
    expect(await db.serviceWindow.findUniqueOrThrow({ where: { id: windowId } })).toMatchObject({
      staffId: null,
    })
  })

  it('is renamed on the revision one has seen, and never to the name of another', async () => {
    const second = await givenWindow(head, 'Вікно 2')
    const form = { windowId: second, nameEn: '', isQuick: true, expectedRevision: 1 }
    expect(await changeWindow(head, { ...form, name: 'ВІКНО 1' })).toEqual({ ok: false, error: 'nameTaken' })
    expect(await changeWindow(head, { ...form, name: 'Кабінет 5' })).toEqual({ ok: true, value: null })
    expect(await changeWindow(head, { ...form, name: 'Кабінет 6' })).toEqual({
      ...{ ok: false, error: 'changedMeanwhile' },
    })
  })
})
