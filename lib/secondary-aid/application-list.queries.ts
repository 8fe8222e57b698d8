import 'server-only'
import { type Admission, admissionOf } from '@/lib/core/admission'
import { db } from '@/lib/core/db'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { ApplicationFilter } from './application.schema'
import {
  listConditions,
  type RegisterOrder,
  ROWS_OF,
  type RowSource,
  readableApplications,
  registerOrder,
  sourcesOf,
} from './application-list-conditions.queries'
import { type ListedApplication, type ListedRow, listedOf } from './application-list-row.queries'

/** The day and key of the last row: where the next page begins. */
export type RegisterCursor = NonNullable<ApplicationFilter['after']>
export type ApplicationPage = { applications: ListedApplication[]; next: RegisterCursor | null }

const PAGE = 20
type Reading = { now?: Date; page?: number }

/**
 * A page of the register: open applications by their term, all others by the newest day, decisions by theirs.
 *
 * @param page how many rows it holds; less in tests, more in an export
 */
export async function listApplications(
  viewer: Viewer,
  filter: ApplicationFilter,
  { admission = admissionOf(viewer), ...reading }: Reading & { admission?: Admission } = {},
): Promise<ApplicationPage> {
  const [found] = await Promise.all([
    readRegister(viewer, filter, reading),
    recordRegister(admission, filter),
  ])
  return found
}

/** That a page of it was asked for: written beside the reading, however many rows there are. */
export async function recordRegister(admission: Admission, { list }: ApplicationFilter): Promise<void> {
  await admission.record({ action: 'read', subject: 'application', details: { list } })
}

/** The same, not put on record: the caller does that for all pages at once. */
export async function readRegister(
  viewer: Viewer,
  filter: ApplicationFilter,
  { now = new Date(), page = PAGE }: Reading = {},
): Promise<ApplicationPage> {
  const today = todayInKyiv(now)
  const order = registerOrder(filter)
  const rows: ListedRow[] = []
  for (const phase of phasesOf(order, filter.after)) {
    rows.push(...(await readPhase(viewer, filter, { phase, today, limit: page + 1 })))
    if (rows.length > page) break
  }
  const shown = rows.slice(0, page)
  const last = rows.length > page ? shown.at(-1) : undefined
  return {
    applications: shown.map((row) => listedOf(row, today)),
    next: last ? { day: last[order.column], id: last.key } : null,
  }
}

/**
 * The beginning of a list is one walk along an index, which has rows without a day where the list wants them. What follows a
 * row is read one after the other, rows with a day and rows without one: a comparison holds of the first alone.
 */
type Phase = { order: RegisterOrder; days: 'all' | 'dated' | 'undated'; after: RegisterCursor | undefined }

function phasesOf(order: RegisterOrder, after: RegisterCursor | undefined): Phase[] {
  if (!after) return [{ order, days: order.undated === 'none' ? 'dated' : 'all', after }]
  const undated: Phase[] = order.undated === 'none' ? [] : [{ order, days: 'undated', after: undefined }]
  const dated: Phase = { order, days: 'dated', after: undefined }
  const all = order.undated === 'last' ? [dated, ...undated] : [...undated, dated]
  const at = all.findIndex(({ days }) => days === (after.day === null ? 'undated' : 'dated'))
  return all.slice(at).map((phase, place) => (place === 0 ? { ...phase, after } : phase))
}

const OF_DAYS: Record<Phase['days'], (column: Prisma.Sql) => Prisma.Sql[]> = {
  all: () => [],
  dated: (column) => [Prisma.sql`${column} IS NOT NULL`],
  undated: (column) => [Prisma.sql`${column} IS NULL`],
}

const COLUMNS = {
  application: {
    dueOn: Prisma.sql`a.due_on`,
    receivedOn: Prisma.sql`a.received_on`,
    decidedOn: Prisma.sql`a.decided_on`,
    key: Prisma.sql`a.id`,
  },
  // Only lists of decisions are read from here.
  ending: {
    dueOn: Prisma.sql`e.decided_on`,
    receivedOn: Prisma.sql`e.decided_on`,
    decidedOn: Prisma.sql`e.decided_on`,
    key: Prisma.sql`e.id`,
  },
} as const
type Reach = { phase: Phase; today: PlainDate; limit: number }

/**
 * One walk along an index of the unit (or of the executor), for each unit by itself, so that a page costs the same however
 * many applications the centre has. The conditions say what `accessibleBy` for `read` says; the test compares the two.
 */
async function readPhase(viewer: Viewer, filter: ApplicationFilter, { phase, today, limit }: Reach) {
  const { units, ownId, open } = readableApplications(viewer)
  const { order, days, after } = phase
  const [direction, beyond] = order.isDescending
    ? [Prisma.sql`DESC`, Prisma.sql`<`]
    : [Prisma.sql`ASC`, Prisma.sql`>`]
  // The bound stands in the text: a plan made for any bound at all would read everything and sort it.
  const most = Prisma.raw(String(limit))

  const walk = (source: RowSource, from: Prisma.Sql) => {
    const { [order.column]: column, key } = COLUMNS[source]
    const where = [...listConditions(viewer, filter, today, source), open, ...OF_DAYS[days](column)]
    if (after)
      where.push(
        after.day
          ? Prisma.sql`(${column}, ${key}) ${beyond} (${after.day}::date, ${after.id}::uuid)`
          : Prisma.sql`${key} ${beyond} ${after.id}::uuid`,
      )
    return Prisma.sql`
    SELECT a.*, ${column} AS ordered_on, ${key} AS key,
      ${source === 'ending' ? Prisma.sql`e.id` : Prisma.sql`NULL::uuid`} AS ending_id
    FROM ${ROWS_OF[source]}
    ${source === 'application' && filter.decision ? Prisma.sql`JOIN secondary_aid_decisions d ON d.application_id = a.id` : Prisma.empty}
    WHERE ${from} AND ${Prisma.join(where, ' AND ')}
    ORDER BY ${column} ${direction}, ${key} ${direction} LIMIT ${most}`
  }
  const states = order.states
    ? Prisma.sql`CROSS JOIN (VALUES ${Prisma.join(order.states.map((state) => Prisma.sql`(${state})`))}) AS w(state)`
    : Prisma.empty
  const inState = order.states ? Prisma.sql` AND a.state = w.state` : Prisma.empty
  const walks = sourcesOf(filter).flatMap((source) => {
    const unit = source === 'ending' ? Prisma.sql`e.unit_id` : Prisma.sql`a.unit_id`
    return [
      // Within a SELECT of its own, or the list would be counted and the whole planned anew for each one who asks.
      Prisma.sql`(SELECT near.* FROM unnest((SELECT ${units}::uuid[])) AS u(id) ${states}
         CROSS JOIN LATERAL (${walk(source, Prisma.sql`${unit} = u.id${inState}`)}) near)`,
      Prisma.sql`(SELECT own.* FROM (SELECT 1) AS one ${states} CROSS JOIN LATERAL
         (${walk(source, Prisma.sql`a.executor_id = ${ownId}::uuid AND ${unit} <> ALL(${units}::uuid[])${inState}`)}) own)`,
    ]
  })
  const sql = Prisma.sql`
    SELECT q.id, q.key, q.number, q.state, q.due_on::text AS "dueOn", q.received_on::text AS "receivedOn",
      coalesce(e.decided_on, q.decided_on)::text AS "decidedOn", q.channel, c.is_protected AS "isProtected",
      concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name, coalesce(d.category_code, q.primary_category) AS "categoryCode",
      s.name AS "executorName", coalesce(e.number, d.number) AS "decisionNumber", coalesce(e.kind, d.kind) AS kind,
      b.name AS "deciderName", e.mandate_id AS "mandateId"
    FROM (
      ${Prisma.join(walks, ' UNION ALL ')}
      ORDER BY ordered_on ${direction}, key ${direction} LIMIT ${most}
    ) q JOIN clients c ON c.id = q.client_id JOIN staff s ON s.id = q.executor_id
      LEFT JOIN secondary_aid_decisions d ON d.application_id = q.id LEFT JOIN mandate_endings e ON e.id = q.ending_id
      LEFT JOIN staff b ON b.id = coalesce(e.decided_by_id, d.decided_by_id)
    ORDER BY q.ordered_on ${direction}, q.key ${direction}`
  return limit === PAGE + 1 && isEveryday(filter)
    ? runPrepared<ListedRow>(sql)
    : db.$queryRaw<ListedRow[]>(sql)
}

/** The lists that are opened all day long, by few texts; with what else may be asked there are too many to keep prepared. */
function isEveryday({ list: _, state: __, of: ___, after: ____, ...more }: ApplicationFilter): boolean {
  return Object.values(more).every((asked) => asked === undefined)
}
