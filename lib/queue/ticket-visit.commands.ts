import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { leaveVisit } from '@/lib/enquiries/leave-visit.commands'
import { startVisit } from '@/lib/enquiries/start-visit.commands'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import type { LeaveVisit, SaveVisit, StartVisit } from '@/lib/enquiries/visit.schema'
import { ticketAtWindow } from './ticket.commands'
import { isEnded } from './ticket.rules'
import { linkVisit } from './ticket-deed.commands'
import { holdTicket, isVisitOver, lockHall, moveTicketRow } from './ticket-rows.commands'

/**
 * Begins a visit like `startVisit`; of a person who was called from the hall it is tied to their ticket, in one transaction,
 * so that the ticket ends with the visit.
 *
 * Only a visit in person, and only while the worker has called or serves somebody whose ticket has no visit yet and no other card.
 */
export async function startVisitFromHall(viewer: Viewer, input: StartVisit, now = new Date()) {
  if (input.channel !== 'PERSONAL') return startVisit(viewer, input, now)
  return startVisit(viewer, input, now, async (tx, work) => {
    const known = await ticketAtWindow(tx, viewer, now)
    // The hall is held before anything is written, so that two deeds of one worker never wait for each other.
    if (known) await lockHall(tx, known.unitId)
    const begun = await work()
    if (!known || !begun.ok) return begun
    const row = await holdTicket(tx, known.id)
    if (!row || row.staffId !== viewer.staffId) return begun
    if (row.visitId && !(await isVisitOver(tx, row))) return begun
    if (row.clientId && row.clientId !== input.clientId) return begun
    if (row.state === 'CALLED') await moveTicketRow(tx, viewer, row, { act: 'START' }, now)
    else if (row.state !== 'SERVING') return begun
    await linkVisit(tx, row.id, begun.value.visitId, input.clientId)
    return begun
  })
}

/** Writes a visit like `saveVisit`; when that ends it, the ticket by which the person came ends too, once. */
export function saveVisitFromHall(viewer: Viewer, input: SaveVisit, now = new Date()) {
  if (input.ending !== 'finish') return saveVisit(viewer, input, now)
  return saveVisit(viewer, input, now, (tx, work) =>
    endingTicketOf(tx, viewer, { visitId: input.visitId, act: 'DONE' }, now, work),
  )
}

/**
 * Leaves a visit like `leaveVisit`. Whoever left has left the hall too; a visit begun by mistake is only untied: the person
 * still stands before the window.
 */
export function leaveVisitFromHall(viewer: Viewer, input: LeaveVisit, now = new Date()) {
  const { visitId, reason } = input
  return leaveVisit(viewer, input, now, async (tx, work) => {
    if (reason === 'LEFT') return endingTicketOf(tx, viewer, { visitId, act: 'LEAVE' }, now, work)
    const left = await work()
    if (left.ok)
      await tx.queueTicket.updateMany({
        where: { visitId },
        data: { visitId: null, revision: { increment: 1 } },
      })
    return left
  })
}

async function endingTicketOf<T, E extends string>(
  tx: Tx,
  viewer: Viewer,
  { visitId, act }: { visitId: string; act: 'DONE' | 'LEAVE' },
  now: Date,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  const known = await tx.queueTicket.findFirst({ where: { visitId }, select: { id: true } })
  const row = known && (await holdTicket(tx, known.id))
  const done = await work()
  if (!done.ok || !row) return done
  // On hold the person is asked back first; ended already, it stays as it ended.
  if (row.state === 'SERVING' || (act === 'LEAVE' && row.state !== 'DONE' && row.state !== 'LEFT'))
    await moveTicketRow(tx, viewer, row, { act }, now)
  else if (row.state === 'ON_HOLD') await finishHeld(tx, viewer, row, now)
  // Sent on to another window meanwhile: there a visit of its own is begun.
  else if (!isEnded(row.state))
    await tx.queueTicket.update({
      where: { id: row.id },
      data: { visitId: null, revision: { increment: 1 } },
      select: { id: true },
    })
  return done
}

async function finishHeld(
  tx: Tx,
  viewer: Viewer,
  row: NonNullable<Awaited<ReturnType<typeof holdTicket>>>,
  now: Date,
): Promise<void> {
  const resumed = await moveTicketRow(tx, viewer, row, { act: 'RESUME' }, now)
  if (resumed.ok) await moveTicketRow(tx, viewer, { ...row, state: resumed.value }, { act: 'DONE' }, now)
}
