import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenSeat, givenTicket, givenWindow } from '@/scripts/testing/given-hall'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { actOn, callIn } from '@/scripts/testing/hall-deeds'
import { findMyHall, findSlip, readHallBoard } from './hall-board.queries'
import { entranceAddress, screenAddress, ticketToken } from './hall-link.queries'
import { keptUnitIds, servedUnitIds } from './hall-reach.rules'
import { readHallScreen } from './hall-screen.queries'
import { readHallSettings } from './hall-settings.queries'
import { readHallStatistics } from './hall-statistics.queries'
import { leaveByPhone, takeByPhone } from './phone-ticket.commands'
import { openEntrance, openPhoneTicket } from './phone-ticket.queries'
import { takeByPhoneSchema } from './ticket.schema'
import { addWindow, changeHall } from './window.commands'
import { sitDown } from './window-seat.commands'

// A Friday before noon in Kyiv: the hall is open.
const now = new Date('2026-11-27T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const tokenOf = (address: string) => address.split('/').at(-1) ?? ''
let unitId: string
let head: Viewer
let desk: Viewer
let stranger: Viewer
let windowId: string

beforeEach(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId })
  desk = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
  windowId = await givenWindow(head, 'Вікно 1', { nameEn: 'Window 1' })
})

const call = (viewer: Viewer, at = now) => callIn(viewer, at)
const act = (viewer: Viewer, ticketId: string, kind: string, at = now) => actOn(viewer, ticketId, kind, at)
const hallOf = (id: string) => db.hallSettings.findUniqueOrThrow({ where: { unitId: id } })

describe('who works in which hall', () => {
  it.each(['FRONTLINER', 'HEAD', 'ADMINISTRATOR', 'LAWYER', 'ANALYST', 'AUDITOR'] as const)(
    'of %s is the same by the policy and by the list of units',
    async (role) => {
      const viewer = await givenStaff({ role, unitId })
      const seen = async (action: 'update' | 'manage') => {
        const rows = await db.serviceWindow.findMany({
          where: accessibleBy(viewer.ability, action).ofType('ServiceWindow'),
          select: { unitId: true },
        })
        return [...new Set(rows.map((row) => row.unitId))]
      }
      const withWindows = (ids: string[]) => ids.filter((id) => id === unitId)
      // Managing has all of it; an administrator keeps the windows and serves nobody.
      const served = role === 'ADMINISTRATOR' ? [] : await seen('update')
      expect(withWindows(servedUnitIds(viewer))).toEqual(served)
      expect(withWindows(keptUnitIds(viewer))).toEqual(await seen('manage'))
    },
  )

  it('another centre sees neither the board, nor a slip, nor the settings, nor the figures', async () => {
    const { ticketId } = await givenTicket(desk, {}, now)
    const day = plainDate('2026-11-27')
    const gone = { ok: false, error: 'unitNotFound' }
    expect(await readHallBoard(stranger, { unitId }, now)).toEqual(gone)
    expect(await readHallStatistics(stranger, { unitId, from: day, to: day })).toEqual(gone)
    expect(await readHallSettings(stranger, unitId)).toEqual(gone)
    expect(await findSlip(stranger, ticketId)).toEqual({ ok: false, error: 'ticketNotFound' })
    await db.queueTicket.update({
      where: { id: ticketId },
      data: { toldFromMinutes: 25, toldMinutes: 60 },
      select: { id: true },
    })
    expect(await findSlip(desk, ticketId)).toMatchObject({
      ok: true,
      value: { number: 'К-001', told: { kind: 'range', fromMinutes: 25, toMinutes: 60 } },
    })
    const form = { unitId, name: 'Чуже', nameEn: '', isQuick: false, submissionId: randomUUID() }
    expect(await addWindow(desk, form)).toEqual(gone)
    expect(await sitDown(stranger, { windowId }, now)).toEqual({ ok: false, error: 'windowNotFound' })
  })
})

describe('the board', () => {
  it('shows whom one has, who waits in the order of calling and why, and no name of anybody', async () => {
    await givenSeat(desk, windowId, now)
    await givenTicket(desk, {}, now)
    await givenTicket(desk, { purpose: 'PAPERS' }, later(1))
    await givenTicket(desk, { priorityReason: 'DISABILITY' }, later(2))
    await call(desk, later(3))
    const board = await readHallBoard(desk, {}, later(4))
    if (!board.ok) throw new Error(board.error)
    const { mine, waiting, windows, counts } = board.value
    expect(mine).toMatchObject({ number: 'К-002', state: 'CALLED', window: 'Вікно 1' })
    expect(waiting.map(({ number, place }) => [number, place])).toEqual([
      ['К-001', 'arrival'],
      ['Д-001', 'arrival'],
    ])
    expect(windows).toEqual([
      { id: windowId, name: 'Вікно 1', isQuick: false, worker: 'Ігор Бойко', isMine: true, number: 'К-002' },
    ])
    expect(counts).toEqual({ done: 0, noShow: 0, left: 0 })
    expect(await findMyHall(desk, later(4))).toMatchObject({
      ...{ window: 'Вікно 1', waiting: 2, ticket: { number: 'К-002', state: 'CALLED' } },
    })
    expect(await findMyHall(head, later(4))).toBeNull()
  })
})

describe('outside', () => {
  const taking = (token: string, submissionId: string = randomUUID()) =>
    takeByPhone(takeByPhoneSchema.parse({ token, purpose: 'CONSULTATION', submissionId }), now)

  it('a phone takes one ticket, sees where it stands, and leaves', async () => {
    await givenSeat(desk, windowId, now)
    await givenTicket(desk, {}, later(-5))
    const token = tokenOf(entranceAddress((await hallOf(unitId)).entranceKey))
    expect(await openEntrance(token, now)).toMatchObject({ value: { standing: 'open', waiting: 1 } })
    const submissionId = randomUUID()
    const [first, again] = await Promise.all([taking(token, submissionId), taking(token, submissionId)])
    expect(first).toEqual(again)
    const ticket = first.ok ? first.value.token : ''
    expect(await openPhoneTicket({ token: ticket }, now)).toMatchObject({
      value: { number: 'К-002', state: 'WAITING', ahead: 1 },
    })
    await call(desk)
    expect(await openPhoneTicket({ token: ticket }, now)).toMatchObject({ value: { ahead: 0 } })
    expect(await leaveByPhone({ token: ticket }, now)).toEqual({ ok: true, value: null })
    expect(await leaveByPhone({ token: ticket }, now)).toEqual({ ok: false, error: 'ticketOver' })
    expect(await openPhoneTicket({ token: ticket }, later(24 * 60))).toEqual({
      ok: false,
      error: 'ticketOver',
    })
  })

  it('a made-up, replaced or switched-off code gives no ticket; at night neither', async () => {
    const token = tokenOf(entranceAddress((await hallOf(unitId)).entranceKey))
    const screen = tokenOf(screenAddress((await hallOf(unitId)).screenKey))
    const night = takeByPhoneSchema.parse({ token, purpose: 'OTHER', submissionId: randomUUID() })
    expect(await takeByPhone(night, later(12 * 60))).toEqual({ ok: false, error: 'hallClosed' })
    expect(await taking(screen)).toEqual({ ok: false, error: 'hallNotFound' })
    await changeHall(head, { unitId, change: 'refusePhone' })
    expect(await taking(token)).toEqual({ ok: false, error: 'hallClosed' })
    await changeHall(head, { unitId, change: 'takePhone' })
    await changeHall(head, { unitId, change: 'newEntrance' })
    expect(await taking(token)).toEqual({ ok: false, error: 'hallNotFound' })
    expect(await changeHall(stranger, { unitId, change: 'takePhone' })).toEqual({
      ...{ ok: false, error: 'unitNotFound' },
    })
    expect(await db.queueTicket.count({ where: { unitId } })).toBe(0)
  })

  it('is open on a holiday that is a working day while holidays are suspended, as bookings are', async () => {
    const christmas = new Date('2026-12-25T09:00:00Z')
    const token = tokenOf(entranceAddress((await hallOf(unitId)).entranceKey))
    const screen = tokenOf(screenAddress((await hallOf(unitId)).screenKey))
    expect(await readHallScreen({ token: screen }, christmas)).toMatchObject({
      value: { day: { kind: 'open', until: 18 * 60 } },
    })
    const asked = takeByPhoneSchema.parse({ token, purpose: 'OTHER', submissionId: randomUUID() })
    expect(await takeByPhone(asked, christmas)).toMatchObject({ ok: true })
  })

  it('the screen tells numbers and windows and nothing more, until it gets a new address', async () => {
    await givenSeat(desk, windowId, now)
    const { ticketId } = await givenTicket(desk, { priorityReason: 'VIOLENCE_OR_THREAT' }, now)
    await givenTicket(desk, {}, now)
    await call(desk)
    const token = tokenOf(screenAddress((await hallOf(unitId)).screenKey))
    expect(await readHallScreen({ token }, now)).toEqual({
      ok: true,
      value: {
        unitName: 'Вербопільський місцевий центр',
        unitNameEn: 'Verbopil Local Centre',
        calls: [{ number: 'К-001', window: 'Вікно 1', windowEn: 'Window 1', callCount: 1, isServed: false }],
        day: { kind: 'open', until: 18 * 60 },
      },
    })
    expect(await readHallScreen({ token: ticketToken(ticketId) }, now)).toEqual({
      ...{ ok: false, error: 'hallNotFound' },
    })
    await changeHall(head, { unitId, change: 'newScreen' })
    expect(await readHallScreen({ token }, now)).toEqual({ ok: false, error: 'hallNotFound' })
  })
})

describe('the figures', () => {
  it('count what became of tickets, and waiting until the first call', async () => {
    await givenSeat(desk, windowId, now)
    const served = await givenTicket(desk, {}, now)
    await call(desk, later(10))
    await act(desk, served.ticketId, 'RECALL', later(12))
    await act(desk, served.ticketId, 'START', later(13))
    await act(desk, served.ticketId, 'DONE', later(33))
    const gone = await givenTicket(desk, {}, now)
    await act(desk, gone.ticketId, 'LEAVE', later(5))
    await givenTicket(desk, { purpose: 'PAPERS' }, now)
    const day = plainDate('2026-11-27')
    expect(await readHallStatistics(head, { unitId, from: day, to: day })).toMatchObject({
      value: {
        all: { taken: 3, served: 1, noShow: 0, left: 1, waitHalf: 10, waitMost: 10, service: 20 },
        byPurpose: [
          { purpose: 'CONSULTATION', taken: 2, served: 1 },
          { purpose: 'PAPERS', taken: 1, waitHalf: null, service: null },
        ],
        byDay: [{ day, taken: 3 }],
      },
    })
  })
})
