import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { isPlainDate, type PlainDate, plainDate, todayInKyiv } from '@/lib/core/plain-date'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { Prisma } from '@/prisma/generated/client'
import { type DayPlace, WAITS_BECAUSE, type WaitsBecause } from './appointment.schema'

/** A granted application without a provider. A list may be seen by the wrong eyes: of a protected person the number alone. */
export type WaitingRow = {
  id: string
  number: string
  dueOn: PlainDate
  term: TermState
  because: WaitsBecause
  since: PlainDate
  hearingOn: PlainDate | null
  person: { kind: 'named'; name: string; topicCode: string | null } | { kind: 'protected' }
}
export type WaitingPage = { rows: WaitingRow[]; next: DayPlace | null }

type Row = {
  id: string
  number: string
  dueOn: PlainDate
  because: string
  since: PlainDate
  isProtected: boolean
  name: string
  topicCode: string | null
  hearingOn: string | null
}

const PAGE = 30
const FIRST: DayPlace = { on: plainDate('1800-01-01'), id: '00000000-0000-0000-0000-000000000000' }

/**
 * Granted applications that wait for a provider, the nearest term first, a page by key, in one statement along the index
 * (unit, due_on, application). The conditions say what `accessibleBy` for `decide` says; the test compares the two.
 *
 * @param page how many a page holds; less in tests
 */
export async function listWaiting(
  viewer: Viewer,
  { after = FIRST }: { after?: DayPlace | undefined } = {},
  { now = new Date(), page = PAGE } = {},
): Promise<WaitingPage> {
  const { units, open } = waitingReach(viewer)
  const found = await runPrepared<Row>(Prisma.sql`
    SELECT q.application_id AS id, coalesce(a.number, '') AS number, q.due_on::text AS "dueOn", q.waits_because AS because,
      q.waits_since::text AS since, c.is_protected AS "isProtected", concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name,
      a.content->'issueTopics'->>0 AS "topicCode", a.content->>'hearingOn' AS "hearingOn"
    FROM (SELECT near.* FROM unnest(${units}::uuid[]) AS u(id)
        CROSS JOIN LATERAL (
          SELECT w.* FROM provider_appointments w
          WHERE w.unit_id = u.id AND (w.due_on, w.application_id) > (${after.on}::date, ${after.id}::uuid) AND ${open}
          ORDER BY w.due_on, w.application_id LIMIT ${page + 1}) near
        ORDER BY near.due_on, near.application_id LIMIT ${page + 1}) q
      JOIN secondary_aid_applications a ON a.id = q.application_id JOIN clients c ON c.id = a.client_id
    ORDER BY q.due_on, q.application_id`)
  const on = todayInKyiv(now)
  const rows = found.slice(0, page).map((row) => rowOf(row, on))
  if (rows.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'application',
      details: { list: 'awaitingProvider', count: rows.length },
    })
  const last = found.length > page ? rows.at(-1) : undefined
  return { rows, next: last ? { on: last.dueOn, id: last.id } : null }
}

/** How many wait for somebody to be appointed, so many at the most: one value of the statement that counts what waits. */
export function waitingCount(viewer: Viewer, most: number): Prisma.Sql {
  const { units, open } = waitingReach(viewer)
  return Prisma.sql`(SELECT count(*) FROM (
      SELECT FROM provider_appointments w WHERE w.unit_id = ANY(${units}::uuid[]) AND w.due_on IS NOT NULL AND ${open}
      LIMIT ${Prisma.raw(String(most))}) waiting)`
}

function waitingReach({ roles }: Viewer): { units: string[]; open: Prisma.Sql } {
  const heads = roles.filter(({ role }) => role === 'HEAD')
  const own = heads.map(
    ({ subtree, centre }) =>
      Prisma.sql`(w.unit_id = ANY(${subtree}::uuid[]) AND c.home_unit_id = ANY(${centre}::uuid[]))`,
  )
  return {
    units: [...new Set(heads.flatMap(({ subtree }) => subtree))],
    open: Prisma.sql`(SELECT ${Prisma.join([Prisma.sql`NOT c.is_protected`, ...own], ' OR ')}
      FROM secondary_aid_applications a JOIN clients c ON c.id = a.client_id WHERE a.id = w.application_id)`,
  }
}

function rowOf({ name, topicCode, isProtected, hearingOn, because, ...row }: Row, on: PlainDate): WaitingRow {
  return {
    ...row,
    term: termState(termByLastDay(row.dueOn), on),
    because: WAITS_BECAUSE.find((each) => each === because) ?? 'GRANTED',
    hearingOn: hearingOn && isPlainDate(hearingOn) ? hearingOn : null,
    person: isProtected ? { kind: 'protected' } : { kind: 'named', name, topicCode },
  }
}
