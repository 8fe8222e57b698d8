import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { type PlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import {
  estimateForNewcomer,
  type HallFacts,
  type HallTicket,
  type HallWindow,
  readHall,
  readWindows,
  waitingOf,
} from './hall-facts.queries'
import { servedUnitIds } from './hall-reach.rules'
import {
  type HoldReason,
  isEnded,
  isTicketPurpose,
  type PriorityReason,
  type TicketPurpose,
  type TicketState,
} from './ticket.rules'
import type { HallAddress } from './ticket.schema'
import { doesServe, inQueueOrder, type PlaceReason, placeReason } from './ticket-order.rules'
import { estimateTold, type WaitEstimate } from './wait-estimate.rules'

/** A ticket as the board shows it: no name, for the board stands open at a counter. Moments are ISO. */
export type BoardTicket = {
  id: string
  number: string
  state: TicketState
  purpose: TicketPurpose
  isQuick: boolean
  place: PlaceReason
  priorityReason: PriorityReason | null
  holdReason: HoldReason | null
  language: string
  hasCard: boolean
  visitId: string | null
  queuedAt: string
  arrivedAt: string
  calledAt: string | null
  startedAt: string | null
  endedAt: string | null
  callCount: number
  window: string
  /** Whether the viewer's window takes them; true while the viewer sits nowhere. */
  isForMe: boolean
}
export type BoardWindow = {
  id: string
  name: string
  isQuick: boolean
  worker: string | null
  isMine: boolean
  /** The number called or served there now. */
  number: string | null
}
export type HallBoard = {
  unit: { id: string; name: string }
  units: { id: string; name: string }[]
  windows: BoardWindow[]
  mine: BoardTicket | null
  waiting: BoardTicket[]
  held: BoardTicket[]
  /** The latest first. */
  ended: BoardTicket[]
  counts: { done: number; noShow: number; left: number }
  /** What somebody who comes now may be told. */
  estimates: { consultation: WaitEstimate; errand: WaitEstimate }
}

const MOST_ENDED = 12

/**
 * The hall of one unit on the day, for those who work in it: the asked one, else where the viewer sits, else the own unit.
 * Nothing of a person but the number and the errand is in it.
 */
export async function readHallBoard(
  viewer: Viewer,
  { unitId: asked }: HallAddress,
  now = new Date(),
): Promise<Result<HallBoard, 'unitNotFound'>> {
  const served = servedUnitIds(viewer)
  if (served.length === 0 || (asked && !served.includes(asked))) return fail('unitNotFound')
  const windows = await readWindows(db, served)
  const seat = windows.find(({ staff }) => staff?.id === viewer.staffId)
  const own = served.includes(viewer.unit.id) ? viewer.unit.id : (served[0] ?? '')
  const unitId = asked ?? seat?.unitId ?? own
  const [facts, units] = [
    await readHall(db, unitId, now, windows),
    await namesOf([...new Set([unitId, own, ...windows.map((window) => window.unitId)])]),
  ]
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) return fail('unitNotFound')
  return ok({ unit, units, ...boardOf(facts, viewer, seat?.unitId === unitId ? seat : undefined, now) })
}

async function namesOf(ids: string[]): Promise<{ id: string; name: string }[]> {
  return db.unit
    .findMany({ where: { id: { in: ids } }, select: { id: true, shortName: true }, orderBy: { code: 'asc' } })
    .then((rows) => rows.map(({ id, shortName }) => ({ id, name: shortName })))
}

function boardOf(facts: HallFacts, viewer: Viewer, seat: HallWindow | undefined, now: Date) {
  const { windows, tickets } = facts
  const lineOf = (ticket: HallTicket): BoardTicket => ({
    id: ticket.id,
    number: ticket.number,
    state: ticket.state,
    purpose: ticket.purpose,
    isQuick: ticket.isQuick,
    place: placeReason(ticket, now),
    priorityReason: ticket.priorityReason,
    holdReason: ticket.holdReason,
    language: ticket.language,
    hasCard: ticket.clientId !== null,
    visitId: ticket.visitId,
    queuedAt: ticket.queuedAt.toISOString(),
    arrivedAt: ticket.arrivedAt.toISOString(),
    calledAt: ticket.calledAt?.toISOString() ?? null,
    startedAt: ticket.startedAt?.toISOString() ?? null,
    endedAt: ticket.endedAt?.toISOString() ?? null,
    callCount: ticket.callCount,
    window: windows.find(({ id }) => id === ticket.windowId)?.name ?? '',
    isForMe: !seat || doesServe(seat, ticket),
  })
  const inState = (...states: TicketState[]) => tickets.filter(({ state }) => states.includes(state))
  const atWindows = inState('CALLED', 'SERVING')
  const mine = atWindows.find(({ staffId }) => staffId === viewer.staffId)
  const ended = tickets
    .filter(({ state, endedAt }) => isEnded(state) && endedAt)
    .toSorted((one, other) => (other.endedAt?.getTime() ?? 0) - (one.endedAt?.getTime() ?? 0))
  return {
    windows: windows.map(({ id, name, isQuick, staff }) => ({
      id,
      name,
      isQuick,
      worker: staff?.name ?? null,
      isMine: staff?.id === viewer.staffId,
      number: atWindows.find(({ windowId }) => windowId === id)?.number ?? null,
    })),
    mine: mine ? lineOf(mine) : null,
    waiting: inQueueOrder(waitingOf(facts), now).map(lineOf),
    held: inState('ON_HOLD').map(lineOf),
    ended: ended.slice(0, MOST_ENDED).map(lineOf),
    counts: {
      done: inState('DONE').length,
      noShow: inState('NO_SHOW').length,
      left: inState('LEFT').length,
    },
    estimates: {
      consultation: estimateForNewcomer(facts, { isQuick: false, priority: 0 }, now).estimate,
      errand: estimateForNewcomer(facts, { isQuick: true, priority: 0 }, now).estimate,
    },
  }
}

/** What the desk and the sheet after a visit show of the hall: where the worker sits, whom they have, how many wait. */
export type MyHall = {
  window: string
  ticket: Pick<
    BoardTicket,
    'id' | 'number' | 'state' | 'purpose' | 'callCount' | 'hasCard' | 'visitId'
  > | null
  waiting: number
}

/** One statement; null while the worker sits at no window. */
export async function findMyHall(viewer: Viewer, now = new Date()): Promise<MyHall | null> {
  const day = toUtcMidnight(todayInKyiv(now))
  const [row] = await db.$queryRaw<
    (Omit<NonNullable<MyHall['ticket']>, 'id'> & { window: string; waiting: number; id: string | null })[]
  >`
    SELECT w.name AS window, t.id, t.number, t.state, t.purpose, t.call_count AS "callCount",
      t.client_id IS NOT NULL AS "hasCard", t.visit_id AS "visitId",
      (SELECT count(*)::int FROM queue_tickets q WHERE q.unit_id = w.unit_id AND q.day = ${day} AND q.state = 'WAITING'
        AND (q.window_id = w.id OR (q.window_id IS NULL AND (q.is_quick OR NOT w.is_quick)))) AS waiting
    FROM service_windows w
    LEFT JOIN queue_tickets t ON t.staff_id = w.staff_id AND t.day = ${day} AND t.state IN ('CALLED', 'SERVING')
    WHERE w.staff_id = ${viewer.staffId}::uuid`
  if (!row) return null
  const { window, waiting, id, ...ticket } = row
  return { window, waiting, ticket: id ? { id, ...ticket } : null }
}

const WAITING_COUNTED = 200

/** How many wait in the hall of the viewer's own unit: one value of the statement that counts what waits. */
export function hallWaitingCount(viewer: Viewer, on: PlainDate): Prisma.Sql {
  const unitIds = servedUnitIds(viewer).filter((id) => id === viewer.unit.id)
  return Prisma.sql`(SELECT count(*) FROM (SELECT FROM queue_tickets
    WHERE unit_id = ANY(${unitIds}::uuid[]) AND day = ${on}::date AND state = 'WAITING' LIMIT ${WAITING_COUNTED}) q)`
}

/** A ticket to print: what its holder takes along. */
export type Slip = {
  id: string
  number: string
  purpose: TicketPurpose
  isQuick: boolean
  arrivedAt: string
  /** The wait as it was told when the ticket was taken; null: it was not known. */
  told: WaitEstimate | null
  language: string
  unitName: string
  unitNameEn: string
}

/** The slip of a ticket within the viewer's reach. */
export async function findSlip(viewer: Viewer, id: string): Promise<Result<Slip, 'ticketNotFound'>> {
  const row = await db.queueTicket.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('QueueTicket'), { id }] },
    select: {
      number: true,
      purpose: true,
      isQuick: true,
      arrivedAt: true,
      toldFromMinutes: true,
      toldMinutes: true,
      language: true,
      unit: { select: { name: true, nameEn: true } },
    },
  })
  if (!row) return fail('ticketNotFound')
  const { unit, arrivedAt, purpose, toldFromMinutes, toldMinutes, ...slip } = row
  return ok({
    ...slip,
    id,
    purpose: isTicketPurpose(purpose) ? purpose : 'OTHER',
    arrivedAt: arrivedAt.toISOString(),
    told: estimateTold({ toldFromMinutes, toldMinutes }),
    unitName: unit.name,
    unitNameEn: unit.nameEn,
  })
}
