import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { isPlainDate, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import { runPlannedOnce } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import type { TermState } from '@/lib/deadlines/deadline.rules'
import { Prisma } from '@/prisma/generated/client'
import {
  isRowSubject,
  isTodayGroup,
  MOST_COUNTED,
  mostUrgent,
  rowHref,
  rowKey,
  TODAY_GROUPS,
  type TodayGroup,
  termOf,
} from './today.rules'
import type { TodayGroupAddress, TodayRequest } from './today.schema'
import { todayArms } from './today-arms.queries'
import { type HeadScope, headScope, NO_DAY, type TodayArm } from './today-scope.queries'

/** Something that needs the head. A list may be seen by the wrong eyes: of a protected person it shows the number alone. */
export type TodayRow = {
  group: TodayGroup
  id: string
  /** The last day of the term, or the day it arose; null: no term runs. */
  dueOn: PlainDate | null
  term: TermState | null
  number: string
  person: { kind: 'named'; name: string } | { kind: 'protected' | 'none' }
  /** A code of the group, e.g. why nobody keeps it. */
  about: string
  /** What a worker wrote. */
  note: string
  /** Who keeps it, or did it. */
  worker: string
  /** A partner, another centre. */
  other: string
  href: string
}
export type TodayList = { group: TodayGroup; count: number; rows: TodayRow[] }
export type TodayPage = { on: PlainDate; urgent: TodayRow[]; lists: TodayList[] }

type Row = {
  group: string
  id: string
  dueOn: string
  number: string
  subject: string
  linkId: string
  isProtected: boolean | null
  name: string
  about: string
  note: string
  worker: string
  other: string | null
}

/** Rows of a group on the page; the rest are on the page of the group. */
const SHOWN = 4
const MOST_URGENT = 6

/**
 * What needs the head today: each group with its nearest rows and how many there are, and the most urgent of all.
 *
 * Two statements, however many groups and however many records of the centre: rows and counts are walked along the indexes
 * of their own tables, unit by unit (decision 0022). The conditions say what the access policy says; the test compares them.
 */
export async function readToday(
  viewer: Viewer,
  { known }: TodayRequest = { known: [] },
  now = new Date(),
): Promise<Result<TodayPage, never>> {
  const on = todayInKyiv(now)
  const scope = headScope(viewer)
  const arms = todayArms(scope, on)
  const [found, counts] = await Promise.all([
    runPlannedOnce<Row>(
      withPeople(TODAY_GROUPS.map((group) => rowsOf(group, arms[group], scope, { limit: MOST_URGENT }))),
    ),
    runPlannedOnce<Record<TodayGroup, number>>(countsSql(arms, scope)),
  ])
  const rows = found.map((row) => rowOf(row, on))
  const lists = TODAY_GROUPS.map((group) => ({
    group,
    count: counts[0]?.[group] ?? 0,
    rows: rows.filter((row) => row.group === group).slice(0, SHOWN),
  }))
  const shown = lists.flatMap((list) => list.rows)
  await recordList(viewer, shown, known, 'today')
  return ok({ on, urgent: mostUrgent(rows, on, MOST_URGENT), lists })
}

const PAGE = 30

/** One group whole, a page by key. */
export async function listTodayGroup(
  viewer: Viewer,
  { group, after }: TodayGroupAddress,
  { now = new Date(), page = PAGE } = {},
): Promise<{ rows: TodayRow[]; next: string | null; on: PlainDate }> {
  const on = todayInKyiv(now)
  const scope = headScope(viewer)
  const arm = todayArms(scope, on)[group]
  const found = await runPlannedOnce<Row>(
    withPeople([rowsOf(group, arm, scope, { limit: page + 1, ...(after ? { after } : {}) })]),
  )
  const rows = found.slice(0, page).map((row) => rowOf(row, on))
  await recordList(viewer, rows, [], group)
  const last = found.length > page ? found[page - 1] : undefined
  return { rows, next: last ? `${last.dueOn}_${last.id}` : null, on }
}

/** Whoever is seen anew is on record; a list that renews itself shows nobody anew. */
async function recordList(
  viewer: Viewer,
  rows: readonly TodayRow[],
  known: readonly string[],
  list: string,
): Promise<void> {
  const before = new Set(known)
  const fresh = rows.filter((row) => row.person.kind !== 'none' && !before.has(rowKey(row)))
  if (fresh.length === 0) return
  await recordFact(db, viewer, {
    action: 'read',
    subject: 'people',
    details: { list, count: fresh.length },
  })
}

type Part = { limit: number; after?: { on: PlainDate; id: string } }

/** The nearest rows of one group over all units of the head. */
function rowsOf(group: TodayGroup, arm: TodayArm, { units }: HeadScope, { limit, after }: Part): Prisma.Sql {
  const { from, where, due, id, subject, link, client, number, about, note, keeper, other } = arm
  const most = Prisma.raw(String(limit))
  const beyond = after
    ? Prisma.sql`AND (${due}, ${id}) > (${after.on}::date, ${after.id}::uuid)`
    : Prisma.empty
  return Prisma.sql`(SELECT near.* FROM unnest(${units}::uuid[]) AS u(id) CROSS JOIN LATERAL (
      SELECT ${group} AS "group", ${id} AS id, ${due} AS due, ${subject} AS subject, ${link} AS link_id, ${client} AS client_id,
        ${number} AS number, ${about} AS about, ${note} AS note, ${keeper} AS keeper_id, ${other} AS other
      FROM ${from} WHERE ${where(Prisma.raw('u.id'))} ${beyond}
      ORDER BY ${due}, ${id} LIMIT ${most}) near
    ORDER BY near.due, near.id LIMIT ${most})`
}

/** The rows with the names of people, which are read once for all of them. */
function withPeople(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`
    SELECT q."group", q.id, q.due::text AS "dueOn", q.number, q.subject, q.link_id AS "linkId", c.is_protected AS "isProtected",
      concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name, q.about, q.note, coalesce(s.name, '') AS worker, q.other
    FROM (${Prisma.join(parts, ' UNION ALL ')}) q
      LEFT JOIN clients c ON c.id = q.client_id LEFT JOIN staff s ON s.id = q.keeper_id
    ORDER BY q.due, q.id`
}

function countsSql(arms: Record<TodayGroup, TodayArm>, { units }: HeadScope): Prisma.Sql {
  const most = Prisma.raw(String(MOST_COUNTED))
  const counts = TODAY_GROUPS.map((group) => {
    const { from, where } = arms[group]
    return Prisma.sql`(SELECT count(*) FROM (SELECT FROM unnest(${units}::uuid[]) AS u(id) CROSS JOIN LATERAL (
      SELECT FROM ${from} WHERE ${where(Prisma.raw('u.id'))} LIMIT ${most}) each LIMIT ${most}) counted)::int AS ${Prisma.raw(`"${group}"`)}`
  })
  return Prisma.sql`SELECT ${Prisma.join(counts)}`
}

function rowOf(
  { group, subject, linkId, dueOn, isProtected, name, other, ...row }: Row,
  on: PlainDate,
): TodayRow {
  if (!isTodayGroup(group) || !isRowSubject(subject))
    throw new Error(`No group or record is called ${group}, ${subject}`)
  const day = isPlainDate(dueOn) && dueOn !== NO_DAY ? dueOn : null
  return {
    ...row,
    group,
    dueOn: day,
    term: termOf(group, day, on),
    person: isProtected ? { kind: 'protected' } : name ? { kind: 'named', name } : { kind: 'none' },
    other: other ?? '',
    href: rowHref(group, subject, linkId),
  }
}

/**
 * How many terms of the head's units have ended or end today: one value of the statement that counts what waits. Of each kind
 * a hundred at the most.
 */
export function todayDueCount(viewer: Viewer, until: PlainDate): Prisma.Sql {
  const scope = headScope(viewer)
  if (scope.units.length === 0) return Prisma.sql`0`
  const arms = todayArms(scope, until)
  const counted = (['decisions', 'written', 'terms', 'incoming', 'outgoing', 'appointments'] as const).map(
    (group) => {
      const { from, where, due } = arms[group]
      return Prisma.sql`(SELECT count(*) FROM (SELECT FROM unnest(${scope.units}::uuid[]) AS u(id) CROSS JOIN LATERAL (
      SELECT FROM ${from} WHERE ${where(Prisma.raw('u.id'))} AND ${due} <= ${until}::date LIMIT 100) each LIMIT 100) counted)`
    },
  )
  return Prisma.sql`(${Prisma.join(counted, ' + ')})`
}
