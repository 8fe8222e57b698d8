import 'server-only'
import type { db, Tx } from '@/lib/core/db'
import { addDays, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { isAtWindow } from './ticket.rules'
import { doesServe, peopleAhead, type Queued } from './ticket-order.rules'
import { type TicketRow, ticketFields, ticketOf } from './ticket-row.queries'
import { estimateWait, type ServiceRecord, usualMinutes, type WaitEstimate } from './wait-estimate.rules'

export type HallWindow = {
  id: string
  unitId: string
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

/** The windows in use of these units, in their order. */
export async function readWindows(client: typeof db | Tx, unitIds: readonly string[]): Promise<HallWindow[]> {
  return client.$queryRaw<HallWindow[]>`
    SELECT w.id, w.unit_id AS "unitId", w.name, w.name_en AS "nameEn", w.is_quick AS "isQuick", w.revision,
      CASE WHEN s.id IS NULL THEN NULL ELSE json_build_object('id', s.id, 'name', s.name) END AS staff
    FROM service_windows w LEFT JOIN staff s ON s.id = w.staff_id
    WHERE w.unit_id = ANY(${unitIds}::uuid[]) AND w.closed_on IS NULL
    ORDER BY w.ordinal, w.id`
}

/** Three statements, whatever is asked of the hall. For the rules of the queue; what of it is shown is decided by the caller. */
export async function readHall(
  client: typeof db | Tx,
  unitId: string,
  now: Date,
  known?: readonly HallWindow[],
): Promise<HallFacts> {
  const day = toUtcMidnight(todayInKyiv(now))
  const windows = known?.filter((window) => window.unitId === unitId) ?? (await readWindows(client, [unitId]))
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

type Waiting = Queued & { readonly purpose: string }

/** How many go before the ticket, and how long that takes. */
export function estimateFor(facts: HallFacts, ticket: Waiting, now: Date): Expected {
  return reckon(facts, ticket, waitingOf(facts), now)
}

/** The same for somebody who would come now: the last of those of the same rank. */
export function estimateForNewcomer(
  facts: HallFacts,
  errand: Pick<Waiting, 'isQuick' | 'priority'>,
  now: Date,
): Expected {
  const newcomer: Waiting = {
    ...errand,
    ...{ id: '', source: 'DESK', purpose: '', queuedAt: now, windowId: null },
  }
  return reckon(facts, newcomer, [...waitingOf(facts), newcomer], now)
}

type Expected = { ahead: number; estimate: WaitEstimate }

function reckon(facts: HallFacts, ticket: Waiting, waiting: readonly Waiting[], now: Date): Expected {
  const sat = facts.windows.filter(({ staff }) => staff !== null)
  const own = sat.filter((window) => doesServe(window, ticket))
  const ahead = peopleAhead(ticket, waiting, sat, now)
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
