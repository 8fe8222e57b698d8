import 'server-only'
import { z } from 'zod'
import { type Admission, admissionOf } from '@/lib/core/admission'
import type { PlainDate } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { runPlannedOnce, runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { CaseListQuestion, CasePlace, CaseSearch } from './case-list.schema'
import { caseColumns, caseRowSchema, type ListedCase, listedOf } from './case-row.queries'

/** `next`: where the rows go on; null: these are all. */
export type ListPage<Row, Place> = { readonly rows: readonly Row[]; readonly next: Place | null }
export type CasePage = ListPage<ListedCase, CasePlace>

export const PAGE = 20
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Of a statement that begins with `own`: the one provider the viewer is. */
export const ownProvider = Prisma.sql`(SELECT id FROM own)`

/** A page of accepted cases, by the nearest term; those without one last. Their people are read apart. */
export const openWalk = (after: CasePlace | null, page: number) => Prisma.sql`
  SELECT m.id, m.next_due_on::text AS "nearestOn",
    (SELECT json_build_object('kind', f.kind, 'title', f.title,
        'time', coalesce(to_char(f.due_at AT TIME ZONE 'Europe/Kyiv', 'HH24:MI'), ''))
     FROM case_duties f WHERE f.mandate_id = m.id AND f.state = 'OPEN' AND f.due_on = m.next_due_on AND f.kind <> 'WAIT'
     ORDER BY f.due_at NULLS LAST, f.id LIMIT 1) AS nearest
  FROM aid_mandates m WHERE m.provider_id = ${ownProvider} AND m.state = 'ACCEPTED'
    AND (coalesce(m.next_due_on, 'infinity'), m.id)
      > (coalesce(${after?.on ?? null}::date, ${after ? 'infinity' : '-infinity'}::date), ${after?.id ?? NO_ID}::uuid)
  ORDER BY coalesce(m.next_due_on, 'infinity'), m.id LIMIT ${page + 1}`

/** The next open cases by their nearest term, or the ended ones, the newest first; pages by key. */
export async function listCases(
  viewer: Viewer,
  { of, after = null }: CaseListQuestion,
  { page = PAGE, admission = admissionOf(viewer) } = {},
): Promise<{ ok: true; value: CasePage }> {
  const reading =
    of === 'OPEN'
      ? runPlannedOnce(Prisma.sql`
          WITH own AS MATERIALIZED (SELECT id FROM aid_providers WHERE staff_id = ${viewer.staffId}::uuid)
          SELECT ${caseColumns}, o."nearestOn", o.nearest FROM (${openWalk(after, page)}) o JOIN aid_mandates m ON m.id = o.id
            JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
          ORDER BY coalesce(m.next_due_on, 'infinity'), m.id`)
      : runPrepared(Prisma.sql`
          SELECT ${caseColumns}, m.issued_on::text AS "nearestOn", NULL::jsonb AS nearest
          FROM aid_providers p JOIN aid_mandates m ON m.provider_id = p.id
            JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
          WHERE p.staff_id = ${viewer.staffId}::uuid AND m.state NOT IN ('ISSUED', 'ACCEPTED')
            AND (m.issued_on, m.id) < (coalesce(${after?.on ?? null}::date, 'infinity'), ${after?.id ?? LAST_ID}::uuid)
          ORDER BY m.issued_on DESC, m.id DESC LIMIT ${page + 1}`)
  const list = of === 'OPEN' ? 'cases' : 'endedCases'
  const [rows] = await Promise.all([reading, recordLook(admission, list)])
  return ok(pageOf(z.array(caseRowSchema).parse(rows), page))
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
  const reading = runPrepared(Prisma.sql`
    SELECT ${caseColumns}, NULL AS "nearestOn", NULL::jsonb AS nearest
    FROM aid_providers p JOIN aid_mandates m ON m.provider_id = p.id
      JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
    WHERE p.staff_id = ${viewer.staffId}::uuid AND concat_ws(' ', m.number, a.number, m.content->'draft'->>'caseNumber',
        CASE WHEN NOT c.is_protected THEN concat_ws(' ', c.surname, c.given_name, c.patronymic, m.content->'draft'->>'matter') END)
      ILIKE ALL(${words}::text[])
    ORDER BY m.state IN ('ISSUED', 'ACCEPTED') DESC, m.issued_on DESC, m.id LIMIT ${MOST_FOUND + 1}`)
  const [rows] = await Promise.all([reading, recordLook(admissionOf(viewer), 'caseSearch')])
  const found = z.array(caseRowSchema).parse(rows)
  const cases = found.slice(0, MOST_FOUND).map(listedOf)
  return ok({ cases, hasMore: found.length > MOST_FOUND })
}

/** How many own duties are due by that day: one value of the statement that counts what waits. */
export function dueDutiesCount({ staffId }: Viewer, until: PlainDate): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) FROM aid_providers p JOIN aid_mandates m ON m.provider_id = p.id AND m.state = 'ACCEPTED'
        AND coalesce(m.next_due_on, 'infinity') <= ${until}::date
      JOIN case_duties d ON d.mandate_id = m.id AND d.state = 'OPEN' AND d.due_on <= ${until}::date AND d.kind <> 'WAIT'
    WHERE p.staff_id = ${staffId}::uuid)`
}

export function pageOf(found: readonly z.output<typeof caseRowSchema>[], page: number): CasePage {
  const rows = found.slice(0, page)
  const last = found.length > page ? rows.at(-1) : undefined
  return { rows: rows.map(listedOf), next: last ? { on: last.nearestOn ?? null, id: last.id } : null }
}

/** That a list was asked for: written beside the reading, however many stand in it. */
export async function recordLook(admission: Admission, list: string): Promise<void> {
  await admission.record({ action: 'read', subject: 'mandate', details: { list } })
}
