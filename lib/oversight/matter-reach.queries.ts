import 'server-only'
import type { Viewer } from '@/lib/core/viewer'
import { OPEN_STATES } from '@/lib/secondary-aid/application-list-conditions.queries'
import { Prisma } from '@/prisma/generated/client'

/** Open applications wait for papers or for a decision, or are not handed in yet. */
const OPEN_APPLICATIONS = [...OPEN_STATES]

/**
 * The access policy of a head as SQL, behind a matter `m` with `unit_id` and its client `c`: the subtree, and of protected people
 * those of the head's own centre. Its test compares it with `accessibleBy`.
 */
export function headReach({ roles }: Viewer): Prisma.Sql {
  const heads = roles.filter(({ role }) => role === 'HEAD')
  if (heads.length === 0) return Prisma.sql`false`
  const reaches = heads.map(
    ({ subtree, centre }) => Prisma.sql`(m.unit_id = ANY(${subtree}::uuid[])
      AND (c.is_protected IS NOT TRUE OR c.home_unit_id = ANY(${centre}::uuid[])))`,
  )
  return Prisma.sql`(${Prisma.join(reaches, ' OR ')})`
}

/**
 * Open matters as rows of SQL that all look alike: enquiries by their executor, applications by theirs, mandates by the account
 * of their provider. `whose` narrows the column that is given to it.
 */
export function openMatters(
  viewer: Viewer,
  whose: (column: Prisma.Sql) => Prisma.Sql,
): Record<'ENQUIRY' | 'APPLICATION' | 'MANDATE', Prisma.Sql> {
  const reach = headReach(viewer)
  return {
    ENQUIRY: Prisma.sql`
      SELECT 'ENQUIRY' AS kind, m.id, m.number, m.executor_id AS staff_id, m.unit_id, m.client_id, m.revision, m.visit_id,
        m.help_kind, m.stage, m.topic_code, m.is_urgent, m.difficulty, m.status AS state, m.created_at,
        coalesce(c.is_protected, false) AS is_protected,
        EXISTS (SELECT FROM secondary_aid_applications a WHERE a.enquiry_id = m.id AND a.state NOT IN ('DRAFT', 'NOT_APPLIED')) AS has_application,
        LEAST(m.due_on, (SELECT min(d.due_on) FROM enquiry_deadlines d WHERE d.enquiry_id = m.id AND d.met_at IS NULL)) AS due_on
      FROM enquiries m LEFT JOIN clients c ON c.id = m.client_id
      WHERE m.closed_at IS NULL AND m.status <> 'TRANSFERRED' AND ${whose(Prisma.sql`m.executor_id`)} AND ${reach}`,
    APPLICATION: Prisma.sql`
      SELECT 'APPLICATION' AS kind, m.id, m.number, m.executor_id AS staff_id, m.unit_id, m.client_id, m.revision, NULL::uuid AS visit_id,
        NULL AS help_kind, q.stage, m.content->'issueTopics'->>0 AS topic_code, false AS is_urgent, m.difficulty, m.state, m.created_at,
        c.is_protected, false AS has_application, m.due_on
      FROM secondary_aid_applications m JOIN clients c ON c.id = m.client_id LEFT JOIN enquiries q ON q.id = m.enquiry_id
      WHERE m.state = ANY(${OPEN_APPLICATIONS}::text[]) AND ${whose(Prisma.sql`m.executor_id`)} AND ${reach}`,
    MANDATE: Prisma.sql`
      SELECT 'MANDATE' AS kind, m.id, m.number, p.staff_id, m.unit_id, a.client_id, m.revision, NULL::uuid AS visit_id,
        NULL AS help_kind, q.stage, a.content->'issueTopics'->>0 AS topic_code, false AS is_urgent, m.difficulty, m.state, m.created_at,
        c.is_protected, false AS has_application,
        CASE WHEN m.state = 'ISSUED' THEN m.contact_by ELSE
          (SELECT min(d.due_on) FROM case_duties d WHERE d.mandate_id = m.id AND d.state = 'OPEN' AND d.kind <> 'WAIT') END AS due_on
      FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
        JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
        LEFT JOIN enquiries q ON q.id = a.enquiry_id
      WHERE m.state IN ('ISSUED', 'ACCEPTED') AND ${whose(Prisma.sql`p.staff_id`)} AND ${reach}`,
  }
}
