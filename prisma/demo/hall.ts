import { randomUUID } from 'node:crypto'
import { addDays, todayInKyiv, toUtcMidnight, weekdayOf } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { callTicket, giveTicket } from '@/lib/queue/ticket.commands'
import { type GiveTicketInput, giveTicketSchema, ticketActSchema } from '@/lib/queue/ticket.schema'
import { doWithTicket } from '@/lib/queue/ticket-deed.commands'
import { addWindow } from '@/lib/queue/window.commands'
import { leaveWindow, sitDown } from '@/lib/queue/window-seat.commands'
import type { PrismaClient } from '../generated/client'

const WINDOWS = [
  { name: 'Вікно 1', nameEn: 'Window 1', isQuick: false },
  { name: 'Вікно 2', nameEn: 'Window 2', isQuick: false },
  { name: 'Вікно 3', nameEn: 'Window 3', isQuick: true },
] as const
const DAYS_BACK = 9
const MINUTE_MS = 60_000

type Errand = Partial<GiveTicketInput>
/** With what people came on a day, minutes apart, and how long each service took. */
const DAY: readonly (readonly [arrives: number, serves: number, errand: Errand])[] = [
  [0, 24, {}],
  [6, 5, { purpose: 'PAPERS' }],
  [14, 31, { purpose: 'APPLICATION' }],
  [22, 18, {}],
  [40, 26, { priorityReason: 'DISABILITY' }],
  [55, 7, { purpose: 'PAPERS' }],
  [80, 22, {}],
]
/** Who waits now: minutes ago. */
const NOW: readonly (readonly [minutesAgo: number, errand: Errand])[] = [
  [34, {}],
  [27, { purpose: 'APPLICATION' }],
  [19, { purpose: 'PAPERS' }],
  [16, { priorityReason: 'TERM_RUNS_OUT' }],
  [9, { purpose: 'OTHER', isQuick: true }],
  [4, { language: 'en' }],
]

type Hall = { db: PrismaClient; head: Viewer; desk: Viewer; now: Date }

/** A hall at work: three windows, two weeks of served people, and a queue of this hour with one on hold. */
export async function fillHall({ db, head, desk, now }: Hall): Promise<void> {
  const windows: string[] = []
  for (const window of WINDOWS) {
    const added = await addWindow(head, { ...window, unitId: desk.unit.id, submissionId: randomUUID() })
    if (added.ok) windows.push(added.value.windowId)
  }
  const [first, second] = windows
  if (!first || !second) return
  for (let back = DAYS_BACK; back > 0; back -= 1) {
    const day = addDays(todayInKyiv(now), -back)
    if (weekdayOf(day) <= 5)
      await workDay(desk, first, new Date(toUtcMidnight(day).getTime() + 8 * 3_600_000))
  }
  await leaveWindow(desk, { isSure: true }, now)
  const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS)
  // Somebody at the other window, so that the screen of the hall is not empty.
  const colleague = await viewerAtDesk(db, desk)
  if (colleague) await sitDown(colleague, { windowId: second }, ago(50))
  await give(desk, {}, ago(48))
  if (colleague) await callAndStart(colleague, ago(40))
  await give(desk, {}, ago(36))
  await holdOne(desk, first, ago(35))
  for (const [minutesAgo, errand] of NOW) await give(desk, errand, ago(minutesAgo))
}

/** The colleague whose seat the practice office shows: the head, who helps out. */
async function viewerAtDesk(db: PrismaClient, desk: Viewer): Promise<Viewer | undefined> {
  const { findViewerOfStaff } = await import('@/lib/core/viewer.queries')
  const row = await db.staff.findFirst({
    where: { roles: { some: { unitId: desk.unit.id, role: 'HEAD' } } },
    select: { id: true },
  })
  return row ? findViewerOfStaff(row.id) : undefined
}

async function give(viewer: Viewer, errand: Errand, at: Date): Promise<string> {
  const input = giveTicketSchema.parse({
    ...{ unitId: viewer.unit.id, purpose: 'CONSULTATION', submissionId: randomUUID() },
    ...errand,
  })
  const given = await giveTicket(viewer, input, at)
  if (!given.ok) throw new Error(`A practice ticket was not given: ${given.error}`)
  return given.value.ticketId
}

function act(viewer: Viewer, ticketId: string, deed: object, at: Date) {
  return doWithTicket(viewer, ticketActSchema.parse({ ticketId, submissionId: randomUUID(), ...deed }), at)
}

async function callAndStart(viewer: Viewer, at: Date): Promise<string | undefined> {
  const called = await callTicket(viewer, { submissionId: randomUUID() }, at)
  if (!called.ok) return undefined
  await act(viewer, called.value.ticketId, { act: 'START' }, at)
  return called.value.ticketId
}

async function workDay(desk: Viewer, windowId: string, opens: Date): Promise<void> {
  const at = (minutes: number) => new Date(opens.getTime() + minutes * MINUTE_MS)
  await sitDown(desk, { windowId }, opens)
  const takes = new Map<string, number>()
  for (const [arrives, serves, errand] of DAY) takes.set(await give(desk, errand, at(arrives)), serves)
  let clock = 2
  for (const [arrives] of DAY) {
    clock = Math.max(clock, arrives + 1)
    const ticketId = await callAndStart(desk, at(clock))
    clock += takes.get(ticketId ?? '') ?? 0
    if (ticketId) await act(desk, ticketId, { act: 'DONE' }, at(clock))
  }
  await give(desk, { purpose: 'OTHER' }, at(clock))
  const called = await callTicket(desk, { submissionId: randomUUID() }, at(clock + 1))
  if (!called.ok) return
  await act(desk, called.value.ticketId, { act: 'RECALL' }, at(clock + 3))
  await act(desk, called.value.ticketId, { act: 'NO_SHOW' }, at(clock + 5))
}

async function holdOne(desk: Viewer, windowId: string, at: Date): Promise<void> {
  await sitDown(desk, { windowId }, at)
  const ticketId = await callAndStart(desk, at)
  if (ticketId) await act(desk, ticketId, { act: 'HOLD', holdReason: 'COPIES' }, at)
  await leaveWindow(desk, { isSure: true }, at)
}
