import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { mayGiveTickets } from '@/lib/core/access'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { estimateForNewcomer, readHall, waitingOf } from './hall-facts.queries'
import { isQuickByItself, priorityOf } from './ticket.rules'
import type { Call, GiveTicket } from './ticket.schema'
import { nextFor } from './ticket-order.rules'
import { type TicketRow, ticketFields, ticketOf } from './ticket-row.queries'
import { lockHall, moveTicketRow, takeTicket } from './ticket-rows.commands'
import { toldWaitOf } from './wait-estimate.rules'

const ticketSchema = z.object({ ticketId: z.string(), number: z.string() })
export type TicketGiven = z.output<typeof ticketSchema>
type GiveRefusal = 'unitNotFound' | 'clientNotFound' | 'keyReused'

/** Gives a ticket at the desk. What the person is told of the wait is kept with it. */
export async function giveTicket(
  viewer: Viewer,
  { submissionId, ...request }: GiveTicket,
  now = new Date(),
): Promise<Result<TicketGiven, GiveRefusal>> {
  const { unitId, clientId, priorityReason, purpose, language } = request
  if (!mayGiveTickets(viewer.ability, unitId)) return fail('unitNotFound')
  const operation = { operation: 'giveTicket', key: submissionId, request, answer: ticketSchema }
  return inTransaction<TicketGiven, GiveRefusal>((tx) =>
    once<TicketGiven, Exclude<GiveRefusal, 'keyReused'>>(tx, viewer, operation, async () => {
      const unit = await tx.unit.findFirst({ where: { id: unitId, closedOn: null }, select: { id: true } })
      if (!unit) return fail('unitNotFound')
      if (clientId && !(await isReached(tx, viewer, clientId))) return fail('clientNotFound')
      await lockHall(tx, unitId)
      const isQuick = request.isQuick || isQuickByItself(purpose)
      const facts = await readHall(tx, unitId, now)
      const { estimate } = estimateForNewcomer(facts, { isQuick, priority: priorityOf(priorityReason) }, now)
      return ok(
        await takeTicket(
          tx,
          viewer,
          {
            ...{ unitId, purpose, isQuick, clientId, priorityReason, language },
            source: 'DESK',
            ...toldWaitOf(estimate),
          },
          now,
        ),
      )
    }),
  )
}

async function isReached(tx: Tx, viewer: Viewer, clientId: string): Promise<boolean> {
  const found = await tx.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: { id: true },
  })
  return found !== null
}

type CallRefusal =
  | 'noWindow'
  | 'stillServing'
  | 'nobodyWaits'
  | 'ticketNotFound'
  | 'alreadyCalled'
  | 'keyReused'
export type CallAnswer =
  | Result<TicketGiven, Exclude<CallRefusal, 'alreadyCalled'>>
  /** Somebody else was quicker: who, and where. Empty when the person has left meanwhile. */
  | { ok: false; error: 'alreadyCalled'; worker: string; window: string }

/**
 * Calls the next person for the window at which the worker sits, or the one picked on the board.
 *
 * Two who press at once each get another person; who picks the same one is told who was first, and nothing is changed. Nobody
 * is called while one is still being served (`stillServing`).
 */
export async function callTicket(
  viewer: Viewer,
  { submissionId, ticketId }: Call,
  now = new Date(),
): Promise<CallAnswer> {
  const request = { ticketId: ticketId ?? null }
  const operation = { operation: 'callTicket', key: submissionId, request, answer: ticketSchema }
  const called = await inTransaction<TicketGiven, CallRefusal>((tx) =>
    once<TicketGiven, Exclude<CallRefusal, 'keyReused'>>(tx, viewer, operation, () =>
      writeCall(tx, viewer, ticketId, now),
    ),
  )
  if (called.ok) return called
  return called.error === 'alreadyCalled'
    ? { ...fail('alreadyCalled'), ...(await whoCalled(ticketId)) }
    : fail(called.error)
}

async function writeCall(
  tx: Tx,
  viewer: Viewer,
  ticketId: string | undefined,
  now: Date,
): Promise<Result<TicketGiven, Exclude<CallRefusal, 'keyReused'>>> {
  const window = await tx.serviceWindow.findFirst({
    where: { staffId: viewer.staffId, closedOn: null },
    select: { id: true, unitId: true, isQuick: true },
  })
  if (!window) return fail('noWindow')
  await lockHall(tx, window.unitId)
  if (await ticketAtWindow(tx, viewer, now)) return fail('stillServing')
  const row = ticketId
    ? await findOfUnit(tx, window.unitId, ticketId)
    : nextFor(window, waitingOf(await readHall(tx, window.unitId, now)), now)
  if (!row) return fail(ticketId ? 'ticketNotFound' : 'nobodyWaits')
  const moved = await moveTicketRow(
    tx,
    viewer,
    row,
    { act: 'CALL', windowId: window.id, more: { staffId: viewer.staffId, windowId: window.id } },
    now,
  )
  return moved.ok ? ok({ ticketId: row.id, number: row.number }) : fail('alreadyCalled')
}

async function findOfUnit(tx: Tx, unitId: string, id: string): Promise<TicketRow | undefined> {
  const row = await tx.queueTicket.findFirst({ where: { id, unitId }, select: ticketFields })
  return row ? ticketOf(row) : undefined
}

/** Whom the worker has called or serves now. */
export async function ticketAtWindow(tx: Tx, viewer: Viewer, now: Date): Promise<TicketRow | undefined> {
  const row = await tx.queueTicket.findFirst({
    where: {
      staffId: viewer.staffId,
      day: toUtcMidnight(todayInKyiv(now)),
      state: { in: ['CALLED', 'SERVING'] },
    },
    select: ticketFields,
  })
  return row ? ticketOf(row) : undefined
}

async function whoCalled(ticketId: string | undefined): Promise<{ worker: string; window: string }> {
  const row = ticketId
    ? await db.queueTicket.findUnique({
        where: { id: ticketId },
        select: { staff: { select: { name: true } }, window: { select: { name: true } } },
      })
    : null
  return { worker: row?.staff?.name ?? '', window: row?.window?.name ?? '' }
}
