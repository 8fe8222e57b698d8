import 'server-only'
import type { db, Tx } from '@/lib/core/db'
import { addDays, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { isAtWindow } from './ticket.rules'
import { peopleAhead, type Queued } from './ticket-order.rules'
import { type TicketRow, ticketFields, ticketOf } from './ticket-row.queries'
import { estimateWait, type ServiceRecord, usualMinutes, type WaitEstimate } from './wait-estimate.rules'

export type HallWindow = {
  id: string
  name: string
  nameEn: string
  isQuick: boolean
  revision: number
  staff: { id: string; name: string } | null
}
export type HallTicket = TicketRow & { endedAt: Date | null }

/** The hall of a unit on the day: its windows, everybody who came, how long services have lately taken. */
export type HallFacts = { windows: HallWindow[]; tickets: HallTicket[]; records: ServiceRecord[] }

/** How far back services tell how long they take. */
const RECORD_DAYS = 14

/** Three statements, whatever is asked of the hall. For the rules of the queue; what of it is shown is decided by the caller. */
export async function readHall(client: typeof db | Tx, unitId: string, now: Date): Promise<HallFacts> {
  const day = toUtcMidnight(todayInKyiv(now))
  const windows = await client.serviceWindow.findMany({
    where: { unitId, closedOn: null },
    select: {
      id: true,
      name: true,
      nameEn: true,
      isQuick: true,
      revision: true,
      staff: { select: { id: true, name: true } },
    },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  })
  const tickets = await client.queueTicket.findMany({
    where: { unitId, day },
    select: { ...ticketFields, endedAt: true },
    orderBy: { arrivedAt: 'asc' },
  })
  const from = toUtcMidnight(addDays(todayInKyiv(now), -RECORD_DAYS))
  const records = await client.$queryRaw<ServiceRecord[]>`
    SELECT purpose, is_quick AS "isQuick", count(*)::int AS served,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - started_at)) / 60)::float8 AS minutes
    FROM queue_tickets
    WHERE unit_id = ${unitId}::uuid AND day >= ${from} AND day <= ${day} AND state = 'DONE' AND started_at IS NOT NULL
    GROUP BY purpose, is_quick`
  return { windows, tickets: tickets.map((row) => ({ ...ticketOf(row), endedAt: row.endedAt })), records }
}

export const waitingOf = ({ tickets }: HallFacts): HallTicket[] =>
  tickets.filter(({ state }) => state === 'WAITING')

/** How many go before a person with that errand, and how long that takes. `ticket` may be one that is not there yet. */
export function estimateFor(
  facts: HallFacts,
  ticket: Queued,
  now: Date,
): { ahead: number; estimate: WaitEstimate } {
  const sat = facts.windows.filter(({ staff }) => staff !== null)
  const ahead = peopleAhead(ticket, waitingOf(facts), sat, now)
  const own = sat.filter(({ id, isQuick }) =>
    ticket.windowId ? id === ticket.windowId : ticket.isQuick || !isQuick,
  )
  const busy = new Set(
    facts.tickets.flatMap(({ state, staffId }) => (isAtWindow(state) && staffId ? [staffId] : [])),
  )
  const estimate = estimateWait({
    ahead: ahead.map((other) => usualMinutes(facts.records, other)),
    windows: own.length,
    free: own.filter(({ staff }) => staff && !busy.has(staff.id)).length,
    usual: usualMinutes(facts.records),
  })
  return { ahead: ahead.length, estimate }
}

/** Somebody who would come now. */
export function newcomer(isQuick: boolean, priority: number, now: Date): Queued {
  return { id: '', source: 'DESK', isQuick, priority, queuedAt: now, windowId: null }
}

/** The estimate for somebody who would come now: put behind those of the same rank. */
export function estimateForNewcomer(facts: HallFacts, isQuick: boolean, priority: number, now: Date) {
  const ticket = newcomer(isQuick, priority, now)
  const tickets: HallTicket[] = facts.tickets
  return estimateFor({ ...facts, tickets: withNewcomer(tickets, ticket) }, ticket, now)
}

function withNewcomer(tickets: readonly HallTicket[], { isQuick, priority, queuedAt }: Queued): HallTicket[] {
  return [
    ...tickets,
    {
      ...{
        id: '',
        unitId: '',
        number: '',
        state: 'WAITING',
        purpose: 'OTHER',
        source: 'DESK',
        language: 'uk',
      },
      ...{
        clientId: null,
        bookingId: null,
        visitId: null,
        priorityReason: null,
        windowId: null,
        staffId: null,
      },
      ...{ calledAt: null, startedAt: null, endedAt: null, callCount: 0, arrivedAt: queuedAt },
      ...{ isQuick, priority, queuedAt },
    } satisfies HallTicket,
  ]
}
