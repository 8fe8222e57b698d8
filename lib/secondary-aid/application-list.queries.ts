import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { TermState } from '@/lib/deadlines/deadline.rules'
import { Prisma } from '@/prisma/generated/client'
import { termOf } from './application.queries'
import type { ApplicationFilter } from './application.schema'
import {
  listConditions,
  type RegisterOrder,
  readableApplications,
  registerOrder,
} from './application-list-conditions.queries'
import { stateOf } from './application-row.queries'
import type { ApplicationState } from './application-state.rules'

/** A row of the register. A list may be seen by the wrong eyes: of a protected person it shows neither name nor category. */
export type ListedApplication = {
  id: string
  number: string | null
  state: ApplicationState
  dueOn: PlainDate | null
  term: TermState
  receivedOn: PlainDate | null
  channel: string
  person: { kind: 'named'; name: string; categoryCode: string | null } | { kind: 'protected' }
  executorName: string
  decision: { number: string; kind: string; decidedOn: PlainDate; deciderName: string } | null
}
/** The day and id of the last row: where the next page begins. */
export type RegisterCursor = NonNullable<ApplicationFilter['after']>
export type ApplicationPage = { applications: ListedApplication[]; next: RegisterCursor | null }

const PAGE = 30
type Reading = { now?: Date; page?: number }

/**
 * A page of the register: open applications by their term, all others by the newest day, decisions by theirs.
 *
 * @param page how many rows it holds; less in tests, more in an export
 */
export async function listApplications(
  viewer: Viewer,
  filter: ApplicationFilter,
  reading: Reading = {},
): Promise<ApplicationPage> {
  const found = await readRegister(viewer, filter, reading)
  if (found.applications.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'application',
      details: { list: filter.list, count: found.applications.length },
    })
  return found
}

/** The same, not put on record: the caller does that for all pages at once. */
export async function readRegister(
  viewer: Viewer,
  filter: ApplicationFilter,
  { now = new Date(), page = PAGE }: Reading = {},
): Promise<ApplicationPage> {
  const today = todayInKyiv(now)
  const order = registerOrder(filter)
  const rows: Row[] = []
  for (const phase of phasesOf(order, filter.after)) {
    rows.push(...(await readPhase(viewer, filter, { phase, today, limit: page + 1 - rows.length })))
    if (rows.length > page) break
  }
  const shown = rows.slice(0, page)
  const last = rows.length > page ? shown.at(-1) : undefined
  return {
    applications: shown.map((row) => listedOf(row, today)),
    next: last ? { day: last[order.column], id: last.id } : null,
  }
}

const MOST_COUNTED = 1000
export type RegisterCount = { count: number; isMore: boolean }

/** How many rows the filter finds; no more than a thousand are counted. */
export async function countApplications(
  viewer: Viewer,
  filter: ApplicationFilter,
  { now = new Date(), most = MOST_COUNTED } = {},
): Promise<Result<RegisterCount, never>> {
  const { units, ownId, open } = readableApplications(viewer)
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM secondary_aid_applications a JOIN clients c ON c.id = a.client_id
        LEFT JOIN secondary_aid_decisions d ON d.application_id = a.id
      WHERE (a.unit_id = ANY(${units}::uuid[]) OR a.executor_id = ${ownId}::uuid)
        AND ${Prisma.join(listConditions(viewer, filter, todayInKyiv(now)), ' AND ')} AND ${open}
      LIMIT ${most + 1}) found`
  const count = row?.count ?? 0
  return ok({ count: Math.min(count, most), isMore: count > most })
}

/** Rows with a day and rows without one are read one after the other, so that each is a walk along an index. */
type Phase = { order: RegisterOrder; hasDay: boolean; after: RegisterCursor | undefined }

function phasesOf(order: RegisterOrder, after: RegisterCursor | undefined): Phase[] {
  const both: Phase[] = order.undated === 'none' ? [] : [{ order, hasDay: false, after: undefined }]
  const dated: Phase = { order, hasDay: true, after: undefined }
  const all = order.undated === 'last' ? [dated, ...both] : [...both, dated]
  const at = after ? all.findIndex(({ hasDay }) => hasDay === (after.day !== null)) : 0
  return all.slice(at).map((phase, place) => (place === 0 ? { ...phase, after } : phase))
}

type Row = {
  id: string
  number: string | null
  state: string
  dueOn: PlainDate | null
  receivedOn: PlainDate | null
  decidedOn: PlainDate | null
  channel: string
  isProtected: boolean
  name: string
  categoryCode: string | null
  executorName: string
  decisionNumber: string | null
  kind: string | null
  deciderName: string | null
}

const COLUMNS = {
  dueOn: Prisma.sql`a.due_on`,
  receivedOn: Prisma.sql`a.received_on`,
  decidedOn: Prisma.sql`a.decided_on`,
} as const

type Reach = { phase: Phase; today: PlainDate; limit: number }

/**
 * One walk along an index of the unit (or of the executor), for each unit by itself, so that a page costs the same however
 * many applications the centre has. The conditions say what `accessibleBy` for `read` says; the test compares the two.
 */
async function readPhase(viewer: Viewer, filter: ApplicationFilter, { phase, today, limit }: Reach) {
  const { units, ownId, open } = readableApplications(viewer)
  const { order, hasDay, after } = phase
  const column = COLUMNS[order.column]
  const [direction, beyond] = order.isDescending
    ? [Prisma.sql`DESC`, Prisma.sql`<`]
    : [Prisma.sql`ASC`, Prisma.sql`>`]
  const where = [
    ...listConditions(viewer, filter, today),
    open,
    hasDay ? Prisma.sql`${column} IS NOT NULL` : Prisma.sql`${column} IS NULL`,
  ]
  if (after)
    where.push(
      after.day
        ? Prisma.sql`(${column}, a.id) ${beyond} (${after.day}::date, ${after.id}::uuid)`
        : Prisma.sql`a.id ${beyond} ${after.id}::uuid`,
    )
  const walk = (from: Prisma.Sql) => Prisma.sql`
    SELECT a.*, ${column} AS ordered_on FROM secondary_aid_applications a
    ${filter.decision ? Prisma.sql`JOIN secondary_aid_decisions d ON d.application_id = a.id` : Prisma.empty}
    WHERE ${from} AND ${Prisma.join(where, ' AND ')}
    ORDER BY ${column} ${direction}, a.id ${direction} LIMIT ${limit}`
  const states = order.states
    ? Prisma.sql`CROSS JOIN (VALUES ${Prisma.join(order.states.map((state) => Prisma.sql`(${state})`))}) AS w(state)`
    : Prisma.empty
  const inState = order.states ? Prisma.sql` AND a.state = w.state` : Prisma.empty
  return db.$queryRaw<Row[]>`
    SELECT q.id, q.number, q.state, q.due_on::text AS "dueOn", q.received_on::text AS "receivedOn",
      q.decided_on::text AS "decidedOn", q.channel, c.is_protected AS "isProtected",
      concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name, coalesce(d.category_code, q.primary_category) AS "categoryCode",
      s.name AS "executorName", d.number AS "decisionNumber", d.kind, b.name AS "deciderName"
    FROM (
      (SELECT near.* FROM unnest(${units}::uuid[]) AS u(id) ${states}
         CROSS JOIN LATERAL (${walk(Prisma.sql`a.unit_id = u.id${inState}`)}) near)
      UNION ALL
      (SELECT own.* FROM (SELECT 1) AS one ${states} CROSS JOIN LATERAL
         (${walk(Prisma.sql`a.executor_id = ${ownId}::uuid AND a.unit_id <> ALL(${units}::uuid[])${inState}`)}) own)
      ORDER BY ordered_on ${direction}, id ${direction} LIMIT ${limit}
    ) q JOIN clients c ON c.id = q.client_id JOIN staff s ON s.id = q.executor_id
      LEFT JOIN secondary_aid_decisions d ON d.application_id = q.id LEFT JOIN staff b ON b.id = d.decided_by_id
    ORDER BY q.ordered_on ${direction}, q.id ${direction}`
}

function listedOf(row: Row, today: PlainDate): ListedApplication {
  const {
    id,
    number,
    dueOn,
    receivedOn,
    decidedOn,
    channel,
    executorName,
    decisionNumber,
    kind,
    deciderName,
  } = row
  const state = stateOf(row)
  return {
    id,
    number,
    state,
    dueOn,
    term: termOf(state, dueOn, today),
    receivedOn,
    channel,
    person: row.isProtected
      ? { kind: 'protected' }
      : { kind: 'named', name: row.name, categoryCode: row.categoryCode },
    executorName,
    decision:
      decisionNumber && kind && decidedOn
        ? { number: decisionNumber, kind, decidedOn, deciderName: deciderName ?? '' }
        : null,
  }
}
