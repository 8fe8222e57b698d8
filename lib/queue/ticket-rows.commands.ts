import 'server-only'
import { recordFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { followTicket } from './booking-ticket.commands'
import {
  eventOf,
  formatTicketNumber,
  isEnded,
  letterOf,
  moveTicket,
  type PriorityReason,
  priorityOf,
  type TicketAct,
  type TicketProblem,
  type TicketPurpose,
  type TicketSource,
  type TicketState,
} from './ticket.rules'
import { type TicketRow, ticketFields, ticketOf } from './ticket-row.queries'
import type { ToldWait } from './wait-estimate.rules'

/** Who moves it: a worker, the person by their phone, the clockwork. */
export type TicketMover = Viewer | 'PERSON' | 'CLOCK'

/**
 * Lets one deed at a time into the hall of a unit, until the transaction ends. Whoever presses at the same moment at another
 * window waits a few milliseconds and then meets what the first has done.
 */
export async function lockHall(tx: Tx, unitId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`hall:${unitId}`}, 0))`
}

export type TicketToTake = Partial<ToldWait> & {
  unitId: string
  purpose: TicketPurpose
  source: TicketSource
  isQuick: boolean
  clientId?: string | null
  bookingId?: string | null
  priorityReason?: PriorityReason | null
  language?: string
  /** Its place in the queue: of a booking its time; else arrival. */
  queuedAt?: Date
  /** Made from the submission, so that a repeated one meets the ticket that is there. */
  id?: string
}

/**
 * Puts a person into the queue: takes the next number of the day for the letter, and writes the ticket with its first event and
 * the audit entry, in the caller's transaction. A booking that is checked in has the source `BOOKING` and stands at its
 * time (`queuedAt`).
 *
 * @param taker a worker; `PERSON` by their own phone
 */
export async function takeTicket(
  tx: Tx,
  taker: Viewer | 'PERSON',
  ticket: TicketToTake,
  now: Date,
): Promise<{ ticketId: string; number: string }> {
  const { unitId, purpose, source } = ticket
  await lockHall(tx, unitId)
  const day = toUtcMidnight(todayInKyiv(now))
  const letter = letterOf(purpose, source)
  const taken = await tx.queueTicket.count({ where: { unitId, day, number: { startsWith: `${letter}-` } } })
  const number = formatTicketNumber(letter, taken + 1)
  const priorityReason = ticket.priorityReason ?? null
  const { id } = await tx.queueTicket.create({
    data: {
      ...(ticket.id && { id: ticket.id }),
      unitId,
      day,
      number,
      purpose,
      source,
      isQuick: ticket.isQuick,
      clientId: ticket.clientId ?? null,
      bookingId: ticket.bookingId ?? null,
      priority: priorityOf(priorityReason),
      priorityReason,
      language: ticket.language ?? 'uk',
      queuedAt: ticket.queuedAt ?? now,
      arrivedAt: now,
      toldFromMinutes: ticket.toldFromMinutes ?? null,
      toldMinutes: ticket.toldMinutes ?? null,
    },
    select: { id: true },
  })
  // The booking is named here for good: once it is moved, the ticket is no longer tied to it.
  const details = { source, ...(ticket.bookingId && { bookingId: ticket.bookingId }) }
  await writeTicketEvent(tx, id, { kind: 'TAKEN', staffId: staffOf(taker), details }, now)
  await recordTicketFact(tx, taker, { id, unitId }, 'take', { purpose, source })
  return { ticketId: id, number }
}

/** Holds the hall and reads the ticket as it stands, of whatever day. */
export async function holdTicket(tx: Tx, id: string): Promise<TicketRow | null> {
  const known = await tx.queueTicket.findUnique({ where: { id }, select: { unitId: true } })
  if (!known) return null
  await lockHall(tx, known.unitId)
  const row = await tx.queueTicket.findUnique({ where: { id }, select: ticketFields })
  return row && ticketOf(row)
}

type Moving = {
  act: TicketAct
  windowId?: string | null
  /** Codes and counts: never a name or a number. */
  details?: Record<string, string | number | boolean>
  more?: Prisma.QueueTicketUncheckedUpdateInput
}

/** Moves a ticket by the rules: the new state, its event and the audit entry, in the caller's transaction. */
export async function moveTicketRow(
  tx: Tx,
  mover: TicketMover,
  row: TicketRow,
  { act, windowId = row.windowId, details = {}, more = {} }: Moving,
  now: Date,
): Promise<Result<TicketState, TicketProblem>> {
  const moved = moveTicket(row, act, mover === 'PERSON' || mover === 'CLOCK' ? mover : 'STAFF')
  if (!moved.ok) return fail(moved.error)
  // The hall is held; the state is asked for all the same, so that whoever comes by another way changes nothing.
  const { count } = await tx.queueTicket.updateMany({
    where: { id: row.id, state: row.state },
    data: {
      ...timesOf(act, row, now),
      ...(isEnded(moved.value) && { endedAt: now }),
      ...more,
      state: moved.value,
      revision: { increment: 1 },
    },
  })
  if (count === 0) return fail('wrongState')
  if (row.bookingId) await followTicket(tx, row.bookingId, moved.value, now)
  const staffId = staffOf(mover)
  await writeTicketEvent(tx, row.id, { kind: eventOf(act), staffId, windowId, details }, now)
  await recordTicketFact(tx, mover, row, act, details)
  return ok(moved.value)
}

function timesOf(act: TicketAct, row: TicketRow, now: Date): Prisma.QueueTicketUncheckedUpdateInput {
  switch (act) {
    case 'CALL':
    case 'RECALL':
      return { calledAt: now, callCount: row.callCount + 1 }
    case 'START':
      return { startedAt: now }
    case 'RESUME':
      return { startedAt: row.startedAt ?? now, holdReason: null }
    case 'MOVE':
    case 'RETURN':
      return {
        ...{ staffId: null, windowId: null, calledAt: null, callCount: 0 },
        ...{ startedAt: null, endedAt: null, holdReason: null },
      }
    default:
      return {}
  }
}

const staffOf = (mover: TicketMover): string | null =>
  mover === 'PERSON' || mover === 'CLOCK' ? null : mover.staffId

type TicketEventToWrite = {
  kind: string
  staffId: string | null
  windowId?: string | null
  details?: Prisma.InputJsonObject
}

async function writeTicketEvent(
  tx: Tx,
  ticketId: string,
  { kind, staffId, windowId = null, details = {} }: TicketEventToWrite,
  now: Date,
): Promise<void> {
  await tx.ticketEvent.create({
    data: { ticketId, kind, staffId, windowId, at: now, details },
    select: { id: true },
  })
}

function recordTicketFact(
  tx: Tx,
  mover: TicketMover,
  { id, unitId }: { id: string; unitId: string },
  act: string,
  details: Record<string, string | number | boolean>,
): Promise<void> {
  return recordFact(tx, mover === 'PERSON' || mover === 'CLOCK' ? 'system' : mover, {
    action: act,
    subject: 'ticket',
    subjectId: id,
    subjectUnitId: unitId,
    details,
  })
}

/** Whether the visit of a ticket has ended: it belongs to the first time round, and whoever calls the person now begins another. */
export async function isVisitOver(tx: Tx, { visitId }: { visitId: string | null }): Promise<boolean> {
  return visitId !== null && (await tx.visit.count({ where: { id: visitId, endedAt: null } })) === 0
}
