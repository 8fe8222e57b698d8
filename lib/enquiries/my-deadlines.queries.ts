import 'server-only'
import { admissionOf } from '@/lib/core/admission'
import type { PlainDate } from '@/lib/core/plain-date'
import { runPlannedOnce } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { DeadlineFilter, DeadlineKind } from './my-deadlines.schema'

/** A term the viewer answers for: a written answer, a term running in a client's matter, the review of a plan. */
export type MyDeadline = {
  kind: DeadlineKind
  id: string
  dueOn: PlainDate
  /** What the term is for, as typed; the number of an appeal; empty for a written answer and a review. */
  title: string
  /** Empty for a review and an appeal, which have no visit. */
  visitId: string
  enquiryNumber: string
  clientId: string
  topicCode: string | null
  branchCode: string | null
  writtenKind: string | null
  receivedOn: PlainDate | null
  /** A list may be seen by the wrong eyes: a protected person is not named in it. */
  person: { kind: 'named'; name: string } | { kind: 'protected' | 'anonymous' }
}
export type DeadlinePage = { deadlines: MyDeadline[]; next: { dueOn: string; id: string } | null }

type Row = Omit<MyDeadline, 'person'> & {
  clientName: string
  isProtected: boolean | null
}
const PAGE = 20

/**
 * The viewer's own open terms, nearest first: written enquiries not yet answered or forwarded, the running terms of
 * clients in enquiries the viewer executes, the reviews of plans the viewer keeps, and citizens' appeals given to them. Only the viewer's own, so no other policy is needed.
 *
 * @param page how many terms a page holds; less in tests
 * @param admission of the viewer, if it is still open whether they may have it
 */
export async function listMyDeadlines(
  viewer: Viewer,
  { kind, after }: DeadlineFilter = {},
  page = PAGE,
  admission = admissionOf(viewer),
): Promise<DeadlinePage> {
  const from = after?.dueOn ?? '0001-01-01'
  const afterId = after?.id ?? '00000000-0000-0000-0000-000000000000'
  // In the text itself: PostgreSQL then knows without the values that each part is a short walk.
  const most = Prisma.raw(String(page + 1))
  const reading = runPlannedOnce<Row>(Prisma.sql`
    SELECT t.kind, t.id, t."dueOn"::text, t.title, coalesce(e.visit_id::text, '') AS "visitId", coalesce(e.number, '') AS "enquiryNumber",
      coalesce(c.id::text, '') AS "clientId", e.topic_code AS "topicCode",
      e.branch_code AS "branchCode", e.written_kind AS "writtenKind", e.received_on::text AS "receivedOn",
      concat_ws(' ', c.surname, c.given_name, c.patronymic) AS "clientName", c.is_protected AS "isProtected"
    FROM (
      (SELECT 'WRITTEN_ANSWER' AS kind, id, due_on AS "dueOn", '' AS title, id AS enquiry_id, client_id
       FROM enquiries
       WHERE ${kind === undefined || kind === 'WRITTEN_ANSWER'} AND executor_id = ${viewer.staffId}::uuid AND closed_at IS NULL
         AND answered_on IS NULL AND forwarded_on IS NULL AND (due_on, id) > (${from}::date, ${afterId}::uuid)
       ORDER BY due_on, id LIMIT ${most})
      UNION ALL
      (SELECT 'CLIENT_TERM', id, due_on, title, enquiry_id, client_id
       FROM enquiry_deadlines
       WHERE ${kind === undefined || kind === 'CLIENT_TERM'} AND executor_id = ${viewer.staffId}::uuid AND met_at IS NULL
         AND (due_on, id) > (${from}::date, ${afterId}::uuid)
       ORDER BY due_on, id LIMIT ${most})
      UNION ALL
      (SELECT 'PLAN_REVIEW', id, review_on, '', NULL::uuid, client_id
       FROM case_plans
       WHERE ${kind === undefined || kind === 'PLAN_REVIEW'} AND owner_id = ${viewer.staffId}::uuid AND state = 'ACTIVE'
         AND (review_on, id) > (${from}::date, ${afterId}::uuid)
       ORDER BY review_on, id LIMIT ${most})
      UNION ALL
      (SELECT 'APPEAL', id, due_on, number, NULL::uuid, client_id
       FROM citizen_appeals
       WHERE ${kind === undefined || kind === 'APPEAL'} AND executor_id = ${viewer.staffId}::uuid AND closed_at IS NULL
         AND (due_on, id) > (${from}::date, ${afterId}::uuid)
       ORDER BY due_on, id LIMIT ${most})
    ) t
    LEFT JOIN enquiries e ON e.id = t.enquiry_id
    LEFT JOIN clients c ON c.id = t.client_id
    ORDER BY t."dueOn", t.id LIMIT ${most}`)
  // That the list was asked for is written beside the reading, however many stand in it.
  const details = { list: 'deadlines' }
  const [rows] = await Promise.all([
    reading,
    admission.record({ action: 'read', subject: 'enquiry', details }),
  ])
  const deadlines = rows.slice(0, page).map(deadlineOf)
  const last = rows.length > page ? deadlines.at(-1) : undefined
  return { deadlines, next: last ? { dueOn: last.dueOn, id: last.id } : null }
}

function deadlineOf({ clientName, isProtected, ...row }: Row): MyDeadline {
  const named = clientName ? ({ kind: 'named', name: clientName } as const) : ({ kind: 'anonymous' } as const)
  return {
    ...row,
    person: isProtected ? { kind: 'protected' } : named,
  }
}

/** How many of the viewer's own terms end by that day: one value of the statement that counts what waits. */
export function myDeadlinesCount({ staffId }: Viewer, until: PlainDate): Prisma.Sql {
  return Prisma.sql`((SELECT count(*) FROM enquiries WHERE executor_id = ${staffId}::uuid AND closed_at IS NULL
        AND answered_on IS NULL AND forwarded_on IS NULL AND due_on <= ${until}::date)
      + (SELECT count(*) FROM enquiry_deadlines
         WHERE executor_id = ${staffId}::uuid AND met_at IS NULL AND due_on <= ${until}::date)
      + (SELECT count(*) FROM case_plans
         WHERE owner_id = ${staffId}::uuid AND state = 'ACTIVE' AND review_on <= ${until}::date)
      + (SELECT count(*) FROM citizen_appeals
         WHERE executor_id = ${staffId}::uuid AND closed_at IS NULL AND due_on <= ${until}::date))`
}
