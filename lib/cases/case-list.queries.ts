import 'server-only'
import { z } from 'zod'
import { CONFLICT_VERDICTS } from '@/lib/conflicts/conflict-verdict.rules'
import { recordFact } from '@/lib/core/audit'
import { dayShape } from '@/lib/core/day-shape'
import { db } from '@/lib/core/db'
import { addDays, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { PROVIDER_KINDS } from '@/lib/secondary-aid/provider.schema'
import { Prisma } from '@/prisma/generated/client'
import { DUTY_KINDS, SOON_DAYS } from './case-duty.rules'
import { dutyDetailsSchema } from './case-duty.schema'
import type { CaseListQuestion, CasePlace, CaseSearch } from './case-list.schema'
import {
  type CasePerson,
  caseColumns,
  caseRowSchema,
  type ListedCase,
  listedOf,
  personOf,
} from './case-row.queries'

const dueSchema = caseRowSchema.extend({
  dutyId: z.uuid(),
  kind: z.enum(DUTY_KINDS),
  title: z.string(),
  dueOn: dayShape,
  /** «14:30» in Kyiv; empty: the whole day. */
  time: z.string(),
  dueAt: z.string().nullable(),
  details: dutyDetailsSchema,
})
const freshSchema = caseRowSchema.extend({
  kind: z.enum(PROVIDER_KINDS),
  contactBy: dayShape,
  stage: z.string(),
  hearingOn: z.string().nullable(),
  isReplacementAsked: z.boolean(),
  /** Of the last check of the matter; null: nobody has asked. */
  conflict: z.enum(CONFLICT_VERDICTS).nullable(),
})
const firstSchema = z.object({
  due: z.array(dueSchema),
  fresh: z.array(freshSchema),
  waits: z.array(dueSchema),
  cases: z.array(caseRowSchema),
  counts: z.object({ open: z.int(), waits: z.int() }),
})

type Named = { readonly person: CasePerson }
export type DueRow = Omit<z.output<typeof dueSchema>, keyof z.output<typeof caseRowSchema>> &
  Pick<ListedCase, 'id' | 'number' | 'caseNumber'> &
  Named & { readonly topicCode: string | null }
export type FreshMandate = Pick<
  z.output<typeof freshSchema>,
  'id' | 'number' | 'kind' | 'contactBy' | 'isReplacementAsked' | 'conflict'
> &
  Named & { readonly matter: string; readonly stage: string; readonly hearingOn: string | null }

export type CasePage = { readonly cases: readonly ListedCase[]; readonly next: CasePlace | null }
/** The first screen of a lawyer. */
export type MyCases = CasePage & {
  readonly on: PlainDate
  readonly due: readonly DueRow[]
  readonly fresh: readonly FreshMandate[]
  readonly waits: readonly DueRow[]
  readonly counts: { readonly open: number; readonly waits: number }
}

const PAGE = 30
/** What is due within a week is seldom more; the rest is under each case. */
const MOST_DUE = 60
const MOST_WAITS = 20

/** Own open mandates and what is open in them: all parts of the first screen start here. */
const mine = ({ staffId }: Viewer) => Prisma.sql`
  mine AS MATERIALIZED (
    SELECT m.id, m.state FROM aid_providers p JOIN aid_mandates m ON m.provider_id = p.id
    WHERE p.staff_id = ${staffId}::uuid AND m.state IN ('ISSUED', 'ACCEPTED')),
  duties AS MATERIALIZED (
    SELECT d.id, d.mandate_id, d.kind, d.due_on, d.due_at
    FROM mine JOIN case_duties d ON d.mandate_id = mine.id AND d.state = 'OPEN'
    WHERE mine.state = 'ACCEPTED'),
  nearest AS (SELECT mandate_id, min(due_on) AS due_on FROM duties WHERE kind <> 'WAIT' GROUP BY mandate_id)`

/** A page of accepted cases, by the nearest term; those without one last. */
const openPage = (after: CasePlace | null, page: number) => Prisma.sql`
  page AS (
    SELECT mine.id, n.due_on FROM mine LEFT JOIN nearest n ON n.mandate_id = mine.id
    WHERE mine.state = 'ACCEPTED' AND (coalesce(n.due_on, 'infinity'), mine.id)
      > (coalesce(${after?.on ?? null}::date, ${after ? 'infinity' : '-infinity'}::date), ${after?.id ?? NO_ID}::uuid)
    ORDER BY coalesce(n.due_on, 'infinity'), mine.id LIMIT ${page + 1})`
const NO_ID = '00000000-0000-0000-0000-000000000000'

const pageRows = Prisma.sql`
  SELECT ${caseColumns}, page.due_on::text AS "nearestOn",
    (SELECT jsonb_build_object('kind', f.kind, 'title', f.title,
        'time', coalesce(to_char(f.due_at AT TIME ZONE 'Europe/Kyiv', 'HH24:MI'), ''))
     FROM case_duties f WHERE f.mandate_id = m.id AND f.state = 'OPEN' AND f.due_on = page.due_on AND f.kind <> 'WAIT'
     ORDER BY f.due_at NULLS LAST, f.id LIMIT 1) AS nearest
  FROM page JOIN aid_mandates m ON m.id = page.id
    JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
  ORDER BY coalesce(page.due_on, 'infinity'), page.id`

const dutyRows = (chosen: Prisma.Sql) => Prisma.sql`
  SELECT ${caseColumns}, d.id AS "dutyId", d.kind, f.title, f.details, d.due_on::text AS "dueOn", d.due_at AS "dueAt",
    coalesce(to_char(d.due_at AT TIME ZONE 'Europe/Kyiv', 'HH24:MI'), '') AS time
  FROM (SELECT * FROM duties WHERE ${chosen}) d JOIN case_duties f ON f.id = d.id JOIN aid_mandates m ON m.id = d.mandate_id
    JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
  ORDER BY d.due_on, d.due_at NULLS LAST, d.id`

const list = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(jsonb_agg(r), '[]') FROM (${rows}) r)`

/**
 * What a lawyer meets first: what is due, what is new, for whom they wait, and the first open cases, in one statement. Only
 * one's own mandates, so no other policy is needed; the test compares the two.
 *
 * @param page how many cases a page holds; less in tests
 */
export async function listMyCases(
  viewer: Viewer,
  { now = new Date(), page = PAGE } = {},
): Promise<{ ok: true; value: MyCases }> {
  const on = todayInKyiv(now)
  const until = addDays(on, SOON_DAYS)
  const [found] = await runPrepared(Prisma.sql`
    WITH ${mine(viewer)}, ${openPage(null, page)}
    SELECT
      ${list(dutyRows(Prisma.sql`kind <> 'WAIT' AND due_on <= ${until}::date ORDER BY due_on, due_at NULLS LAST, id LIMIT ${MOST_DUE}`))} AS due,
      ${list(dutyRows(Prisma.sql`kind = 'WAIT' ORDER BY due_on, id LIMIT ${MOST_WAITS}`))} AS waits,
      ${list(pageRows)} AS cases,
      ${list(Prisma.sql`
        SELECT ${caseColumns}, m.provider_kind AS kind, m.contact_by::text AS "contactBy", m.content->'draft'->>'stage' AS stage,
          a.content->>'hearingOn' AS "hearingOn",
          EXISTS (SELECT 1 FROM mandate_events e WHERE e.mandate_id = m.id AND e.kind = 'ASK_REPLACEMENT') AS "isReplacementAsked",
          (SELECT k.verdict FROM conflict_checks k WHERE k.application_id = a.id ORDER BY k.at DESC, k.id DESC LIMIT 1) AS conflict
        FROM mine JOIN aid_mandates m ON m.id = mine.id
          JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
        WHERE mine.state = 'ISSUED' ORDER BY m.contact_by, m.id LIMIT ${MOST_WAITS}`)} AS fresh,
      jsonb_build_object('open', (SELECT count(*) FROM mine WHERE state = 'ACCEPTED'),
        'waits', (SELECT count(*) FROM duties WHERE kind = 'WAIT')) AS counts`)
  const { due, waits, fresh, cases, counts } = firstSchema.parse(found)
  await recordLook(viewer, 'cases', due.length + waits.length + fresh.length + cases.length)
  return ok({
    on,
    due: due.map(dueOf),
    waits: waits.map(dueOf),
    fresh: fresh.map(freshOf),
    counts,
    ...pageOf(cases, page),
  })
}

/** The next open cases by their nearest term, or the ended ones, the newest first; pages by key. */
export async function listCases(
  viewer: Viewer,
  { of, after = null }: CaseListQuestion,
  { page = PAGE } = {},
): Promise<{ ok: true; value: CasePage }> {
  const rows =
    of === 'OPEN'
      ? await runPrepared(Prisma.sql`WITH ${mine(viewer)}, ${openPage(after, page)} ${pageRows}`)
      : await runPrepared(Prisma.sql`
          SELECT ${caseColumns}, m.issued_on::text AS "nearestOn", NULL::jsonb AS nearest
          FROM aid_providers p JOIN aid_mandates m ON m.provider_id = p.id
            JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
          WHERE p.staff_id = ${viewer.staffId}::uuid AND m.state NOT IN ('ISSUED', 'ACCEPTED')
            AND (m.issued_on, m.id) < (coalesce(${after?.on ?? null}::date, 'infinity'), ${after?.id ?? LAST_ID}::uuid)
          ORDER BY m.issued_on DESC, m.id DESC LIMIT ${page + 1}`)
  const found = pageOf(z.array(caseRowSchema).parse(rows), page)
  await recordLook(viewer, of === 'OPEN' ? 'cases' : 'endedCases', found.cases.length)
  return ok(found)
}
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const MOST_FOUND = 20

/**
 * Own cases whose person, number, number at court or matter holds every word that is typed, open ones first. A protected
 * person is found by the numbers alone: a list may be seen by the wrong eyes.
 */
export async function searchMyCases(
  viewer: Viewer,
  { typed }: CaseSearch,
): Promise<{ ok: true; value: { cases: readonly ListedCase[]; hasMore: boolean } }> {
  const words = typed.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await runPrepared(Prisma.sql`
    SELECT ${caseColumns}, NULL AS "nearestOn", NULL::jsonb AS nearest
    FROM aid_providers p JOIN aid_mandates m ON m.provider_id = p.id
      JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
    WHERE p.staff_id = ${viewer.staffId}::uuid AND concat_ws(' ', m.number, a.number, m.content->'draft'->>'caseNumber',
        CASE WHEN NOT c.is_protected THEN concat_ws(' ', c.surname, c.given_name, c.patronymic, m.content->'draft'->>'matter') END)
      ILIKE ALL(${words}::text[])
    ORDER BY m.state IN ('ISSUED', 'ACCEPTED') DESC, m.issued_on DESC, m.id LIMIT ${MOST_FOUND + 1}`)
  const found = z.array(caseRowSchema).parse(rows)
  const cases = found.slice(0, MOST_FOUND).map(listedOf)
  await recordLook(viewer, 'caseSearch', cases.length)
  return ok({ cases, hasMore: found.length > MOST_FOUND })
}

/** How many own duties are due by that day: one value of the statement that counts what waits. */
export function dueDutiesCount({ staffId }: Viewer, until: PlainDate): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) FROM aid_providers p JOIN aid_mandates m ON m.provider_id = p.id AND m.state = 'ACCEPTED'
      JOIN case_duties d ON d.mandate_id = m.id AND d.state = 'OPEN' AND d.due_on <= ${until}::date AND d.kind <> 'WAIT'
    WHERE p.staff_id = ${staffId}::uuid)`
}

function pageOf(rows: readonly z.output<typeof caseRowSchema>[], page: number): CasePage {
  const cases = rows.slice(0, page).map(listedOf)
  const last = rows.length > page ? rows[page - 1] : undefined
  return { cases, next: last ? { on: last.nearestOn ?? null, id: last.id } : null }
}

function dueOf(row: z.output<typeof dueSchema>): DueRow {
  const { dutyId, kind, title, dueOn, time, dueAt, details, id, number, caseNumber, topicCode } = row
  const person = personOf(row)
  return {
    ...{ dutyId, kind, title, dueOn, time, dueAt, details, id, number, caseNumber, person },
    topicCode: row.isProtected ? null : topicCode,
  }
}

function freshOf(row: z.output<typeof freshSchema>): FreshMandate {
  const { id, number, kind, contactBy, isReplacementAsked, conflict, isProtected, matter, stage, hearingOn } =
    row
  return {
    ...{ id, number, kind, contactBy, isReplacementAsked, conflict, hearingOn },
    person: personOf(row),
    matter: isProtected ? '' : matter,
    stage: isProtected ? '' : stage,
  }
}

async function recordLook(viewer: Viewer, what: string, count: number): Promise<void> {
  if (count === 0) return
  await recordFact(db, viewer, { action: 'read', subject: 'mandate', details: { list: what, count } })
}
