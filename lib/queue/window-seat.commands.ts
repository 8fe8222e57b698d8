import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { ticketAtWindow } from './ticket.commands'
import { type TicketRow, ticketFields, ticketOf } from './ticket-row.queries'
import { lockHall, moveTicketRow } from './ticket-rows.commands'
import { recordWindow } from './window.commands'
import type { FreeWindow, LeaveWindow, WindowAddress } from './window.schema'

type SitRefusal = 'windowNotFound' | 'windowTaken' | 'calledWaits' | 'stillServing'
export type SitAnswer =
  | Result<null, Exclude<SitRefusal, 'windowTaken'>>
  | { ok: false; error: 'windowTaken'; worker: string }

/**
 * A worker sits down at a window: one person, one window. Whoever sat elsewhere leaves that one, unless somebody is called to
 * it. A window where somebody sits is theirs.
 */
export async function sitDown(
  viewer: Viewer,
  { windowId }: WindowAddress,
  now = new Date(),
): Promise<SitAnswer> {
  const sat = await inTransaction<null, SitRefusal>(async (tx) => {
    const window = await tx.serviceWindow.findFirst({
      where: {
        AND: [
          accessibleBy(viewer.ability, 'update').ofType('ServiceWindow'),
          { id: windowId, closedOn: null },
        ],
      },
      select: { id: true, unitId: true },
    })
    if (!window) return fail('windowNotFound')
    await lockHall(tx, window.unitId)
    const current = await ticketAtWindow(tx, viewer, now)
    if (current) return fail(current.state === 'SERVING' ? 'stillServing' : 'calledWaits')
    await empty(tx, { staffId: viewer.staffId, id: { not: windowId } })
    const { count } = await tx.serviceWindow.updateMany({
      where: { id: windowId, OR: [{ staffId: null }, { staffId: viewer.staffId }] },
      data: { staffId: viewer.staffId, satDownAt: now },
    })
    if (count === 0) return fail('windowTaken')
    await recordWindow(tx, viewer, 'start', window)
    return ok(null)
  })
  if (sat.ok) return sat
  return sat.error === 'windowTaken'
    ? { ...fail('windowTaken'), worker: await whoSits(windowId) }
    : fail(sat.error)
}

async function whoSits(windowId: string): Promise<string> {
  const row = await db.serviceWindow.findUnique({
    where: { id: windowId },
    select: { staff: { select: { name: true } } },
  })
  return row?.staff?.name ?? ''
}

type LeaveRefusal = 'calledWaits' | 'stillServing'

/**
 * Leaves the window. A person who was called there is not forgotten: the worker is told (`calledWaits`), and when they are sure,
 * the person goes back to their own place in the queue. While somebody is served the window is not left.
 */
export function leaveWindow(
  viewer: Viewer,
  { isSure }: LeaveWindow,
  now = new Date(),
): Promise<Result<null, LeaveRefusal>> {
  return inTransaction<null, LeaveRefusal>(async (tx) => {
    const window = await tx.serviceWindow.findFirst({
      where: { staffId: viewer.staffId },
      select: { id: true, unitId: true },
    })
    if (!window) return ok(null)
    await lockHall(tx, window.unitId)
    const current = await ticketAtWindow(tx, viewer, now)
    if (current?.state === 'SERVING') return fail('stillServing')
    if (current && !isSure) return fail('calledWaits')
    if (current) await moveTicketRow(tx, viewer, current, { act: 'RETURN' }, now)
    await empty(tx, { staffId: viewer.staffId })
    await recordWindow(tx, viewer, 'end', window)
    return ok(null)
  })
}

/**
 * Frees a window whose worker has gone without leaving it. Whoever keeps the windows may; they are told of a person who was
 * called there or is served (`calledWaits`, `stillServing`), and when they are sure, the called one goes back to their own place
 * in the queue and the one who was served waits aside for any window.
 */
export function freeWindow(
  viewer: Viewer,
  { windowId, isSure }: FreeWindow,
  now = new Date(),
): Promise<Result<null, 'windowNotFound' | LeaveRefusal>> {
  return inTransaction<null, 'windowNotFound' | LeaveRefusal>(async (tx) => {
    const window = await tx.serviceWindow.findFirst({
      where: { AND: [accessibleBy(viewer.ability, 'manage').ofType('ServiceWindow'), { id: windowId }] },
      select: { id: true, unitId: true },
    })
    if (!window) return fail('windowNotFound')
    await lockHall(tx, window.unitId)
    const before = await ticketsBefore(tx, windowId, now)
    if (before[0] && !isSure) return fail(before[0].state === 'SERVING' ? 'stillServing' : 'calledWaits')
    for (const row of before) await moveTicketRow(tx, viewer, row, awayFromWindow(row), now)
    await empty(tx, { id: windowId })
    await recordWindow(tx, viewer, 'end', window)
    return ok(null)
  })
}

/** Those called to the window or served there today; of an earlier day the night makes an end. */
async function ticketsBefore(tx: Tx, windowId: string, now: Date): Promise<TicketRow[]> {
  const day = toUtcMidnight(todayInKyiv(now))
  const rows = await tx.queueTicket.findMany({
    where: { windowId, day, state: { in: ['CALLED', 'SERVING'] } },
    select: ticketFields,
    orderBy: { calledAt: 'asc' },
  })
  return rows.map(ticketOf)
}

const awayFromWindow = ({ state }: TicketRow) =>
  state === 'SERVING'
    ? ({
        act: 'HOLD',
        details: { reason: 'OTHER' },
        more: { staffId: null, holdReason: 'OTHER' },
      } as const)
    : ({ act: 'RETURN' } as const)

/** Nobody waits for a window at which nobody sits: who was sent there may go to any. */
async function empty(tx: Tx, which: { staffId?: string; id?: string | { not: string } }): Promise<void> {
  const left = await tx.serviceWindow.updateManyAndReturn({
    where: { ...which, staffId: which.staffId ?? { not: null } },
    data: { staffId: null, satDownAt: null },
    select: { id: true },
  })
  await tx.queueTicket.updateMany({
    where: { windowId: { in: left.map(({ id }) => id) }, state: 'WAITING' },
    data: { windowId: null },
  })
}
