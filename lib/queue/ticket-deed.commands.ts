import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { beginVisit } from '@/lib/enquiries/start-visit.commands'
import { ticketAtWindow } from './ticket.commands'
import { isQuickByItself, priorityOf, type TicketProblem } from './ticket.rules'
import type { TicketDeed } from './ticket.schema'
import type { TicketRow } from './ticket-row.queries'
import { holdTicket, isVisitOver, moveTicketRow } from './ticket-rows.commands'

const deedSchema = z.object({ state: z.string(), /** Empty: no visit has begun. */ visitId: z.string() })
type Done = z.output<typeof deedSchema>
type DeedRefusal =
  | TicketProblem
  | 'ticketNotFound'
  | 'notYours'
  | 'noWindow'
  | 'stillServing'
  | 'visitOpen'
  | 'windowNotFound'
  | 'keyReused'
type OwnRefusal = Exclude<DeedRefusal, 'keyReused'>

/**
 * What a worker does with a ticket after it was called, or on the board: repeat the call, begin, put on hold, send elsewhere, end.
 *
 * A person before a window is dealt with by whoever sits there (`notYours`). Beginning with somebody whose card is known begins
 * the visit at once (`visitId`). A ticket whose visit is open ends with the visit and not before (`visitOpen`).
 */
export async function doWithTicket(
  viewer: Viewer,
  { submissionId, ...request }: TicketDeed,
  now = new Date(),
): Promise<Result<Done, DeedRefusal>> {
  const operation = { operation: 'ticketDeed', key: submissionId, request, answer: deedSchema }
  return inTransaction<Done, DeedRefusal>((tx) =>
    once<Done, OwnRefusal>(tx, viewer, operation, async () => {
      const row = await holdTicket(tx, request.ticketId)
      const isOfToday = row && plainDateOfUtc(row.day) === todayInKyiv(now)
      if (!isOfToday || !(await isReached(tx, viewer, row.id))) return fail('ticketNotFound')
      const isBefore = row.state === 'CALLED' || row.state === 'SERVING'
      if (isBefore && row.staffId !== viewer.staffId) return fail('notYours')
      return WORKS[request.act](tx, viewer, { row, request, now })
    }),
  )
}

async function isReached(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  const found = await tx.queueTicket.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('QueueTicket'), { id }] },
    select: { id: true },
  })
  return found !== null
}

type Asked = { row: TicketRow; request: Omit<TicketDeed, 'submissionId'>; now: Date }
type Work = (tx: Tx, viewer: Viewer, asked: Asked) => Promise<Result<Done, OwnRefusal>>

const plainly: Work = async (tx, viewer, { row, request: { act }, now }) => {
  const moved = await moveTicketRow(tx, viewer, row, { act }, now)
  return moved.ok ? ok({ state: moved.value, visitId: '' }) : moved
}

const ending: Work = async (tx, viewer, asked) => {
  const { visitId } = asked.row
  const isOpen = visitId !== null && (await tx.visit.count({ where: { id: visitId, endedAt: null } })) > 0
  return isOpen ? fail('visitOpen') : plainly(tx, viewer, asked)
}

/** A visit that has ended belongs to the first time round. */
const returning: Work = async (tx, viewer, { row, now }) => {
  const isOver = await isVisitOver(tx, row)
  const moved = await moveTicketRow(
    tx,
    viewer,
    row,
    { act: 'RETURN', ...(isOver && { more: { visitId: null } }) },
    now,
  )
  return moved.ok ? ok({ state: moved.value, visitId: '' }) : moved
}

const starting: Work = async (tx, viewer, { row, now }) => {
  const isOver = await isVisitOver(tx, row)
  const moved = await moveTicketRow(
    tx,
    viewer,
    row,
    { act: 'START', ...(isOver && { more: { visitId: null } }) },
    now,
  )
  if (!moved.ok) return moved
  const goesOn = isOver ? null : row.visitId
  return ok({ state: moved.value, visitId: goesOn ?? (await visitOfCard(tx, viewer, row, now)) })
}

/** Of a person whose card is known the visit begins at once; a card beyond the worker's reach is looked up like any other. */
async function visitOfCard(tx: Tx, viewer: Viewer, row: TicketRow, now: Date): Promise<string> {
  if (!row.clientId) return ''
  const begun = await beginVisit(tx, viewer, { clientId: row.clientId, channel: 'PERSONAL' }, now)
  if (!begun.ok) return ''
  const { visitId } = begun.value
  await linkVisit(tx, row.id, visitId)
  return visitId
}

/** Ties the visit to the ticket by which the person came, unless another has it. */
export async function linkVisit(
  tx: Tx,
  ticketId: string,
  visitId: string,
  clientId?: string | null,
): Promise<void> {
  const isTaken = (await tx.queueTicket.count({ where: { visitId, id: { not: ticketId } } })) > 0
  if (isTaken) return
  await tx.queueTicket.update({
    where: { id: ticketId },
    data: { visitId, ...(clientId && { clientId }), revision: { increment: 1 } },
    select: { id: true },
  })
}

const resuming: Work = async (tx, viewer, { row, now }) => {
  const window = await tx.serviceWindow.findFirst({
    where: { staffId: viewer.staffId, unitId: row.unitId, closedOn: null },
    select: { id: true },
  })
  if (!window) return fail('noWindow')
  if (await ticketAtWindow(tx, viewer, now)) return fail('stillServing')
  const more = { staffId: viewer.staffId, windowId: window.id }
  const moved = await moveTicketRow(tx, viewer, row, { act: 'RESUME', windowId: window.id, more }, now)
  return moved.ok ? ok({ state: moved.value, visitId: row.visitId ?? '' }) : moved
}

const holding: Work = async (tx, viewer, { row, request: { holdReason }, now }) => {
  const more = { staffId: null, holdReason }
  const details = { reason: holdReason ?? 'OTHER' }
  const moved = await moveTicketRow(tx, viewer, row, { act: 'HOLD', details, more }, now)
  return moved.ok ? ok({ state: moved.value, visitId: '' }) : moved
}

const moving: Work = async (tx, viewer, { row, request: { windowId, purpose }, now }) => {
  if (windowId) {
    const window = await tx.serviceWindow.findFirst({
      where: { id: windowId, unitId: row.unitId, closedOn: null, staffId: { not: null } },
      select: { id: true },
    })
    if (!window) return fail('windowNotFound')
  }
  const more = {
    windowId,
    ...(purpose && { purpose, isQuick: isQuickByItself(purpose) }),
  }
  const details = { ...(windowId && { windowId }), ...(purpose && { purpose }) }
  const moved = await moveTicketRow(tx, viewer, row, { act: 'MOVE', windowId, details, more }, now)
  return moved.ok ? ok({ state: moved.value, visitId: '' }) : moved
}

const ranking: Work = async (tx, viewer, { row, request: { priorityReason }, now }) => {
  const more = { priority: priorityOf(priorityReason), priorityReason }
  const details = { isRanked: priorityReason !== null }
  const moved = await moveTicketRow(tx, viewer, row, { act: 'RANK', details, more }, now)
  return moved.ok ? ok({ state: moved.value, visitId: '' }) : moved
}

const WORKS: Readonly<Record<TicketDeed['act'], Work>> = {
  RECALL: plainly,
  START: starting,
  RESUME: resuming,
  RETURN: returning,
  NO_SHOW: plainly,
  LEAVE: ending,
  DONE: ending,
  HOLD: holding,
  MOVE: moving,
  RANK: ranking,
}
