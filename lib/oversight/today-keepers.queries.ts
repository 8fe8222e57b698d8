import 'server-only'
import type { PlainDate } from '@/lib/core/plain-date'
import { Prisma } from '@/prisma/generated/client'

/**
 * Open matters of a unit (`u.id`, in hand) whose keeper is gone, as rows of `t`: the account is closed, no role is left, or
 * the worker is away beyond the end of the term.
 *
 * The keepers of a unit are few: they are found by hopping from one to the next along the index, not by reading its open
 * matters, which may be a hundred thousand.
 */
export function ownerlessSource(on: PlainDate): Prisma.Sql {
  return Prisma.sql`(
    WITH RECURSIVE keepers AS (
        (SELECT e.executor_id AS id FROM enquiries e WHERE e.unit_id = u.id AND e.closed_at IS NULL
          ORDER BY e.executor_id LIMIT 1)
      UNION ALL
        SELECT (SELECT e.executor_id FROM enquiries e WHERE e.unit_id = u.id AND e.closed_at IS NULL AND e.executor_id > k.id
          ORDER BY e.executor_id LIMIT 1)
        FROM keepers k WHERE k.id IS NOT NULL
    ), holders AS (
        (SELECT a.executor_id AS id FROM secondary_aid_applications a
          WHERE a.unit_id = u.id AND a.state IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED') ORDER BY a.executor_id LIMIT 1)
      UNION ALL
        SELECT (SELECT a.executor_id FROM secondary_aid_applications a
          WHERE a.unit_id = u.id AND a.state IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED') AND a.executor_id > h.id
          ORDER BY a.executor_id LIMIT 1)
        FROM holders h WHERE h.id IS NOT NULL
    ), gone AS MATERIALIZED (
      SELECT s.id,
        CASE WHEN s.disabled_at IS NOT NULL THEN 'DISABLED'
          WHEN NOT EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id) THEN 'NO_ROLE' ELSE 'AWAY' END AS why,
        CASE WHEN s.disabled_at IS NULL AND EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id)
          THEN away.until ELSE 'infinity'::date END AS until
      FROM (SELECT id FROM keepers UNION SELECT id FROM holders) found JOIN staff s ON s.id = found.id
        LEFT JOIN LATERAL (SELECT max(b.to_on) AS until FROM staff_absences b WHERE b.staff_id = s.id
          AND b.cancelled_at IS NULL AND ${on}::date BETWEEN b.from_on AND b.to_on) away ON true
      WHERE s.disabled_at IS NOT NULL OR away.until IS NOT NULL
        OR NOT EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id)
    )
    SELECT e.id, e.unit_id, 'ENQUIRY' AS subject, e.client_id, e.number, e.executor_id, g.why,
      coalesce(e.due_on, '9999-12-31') AS due_on
    FROM gone g JOIN enquiries e ON e.unit_id = u.id AND e.executor_id = g.id AND e.closed_at IS NULL
      AND (g.why <> 'AWAY' OR e.due_on <= g.until)
    UNION ALL
    SELECT a.id, a.unit_id, 'APPLICATION', a.client_id, coalesce(a.number, ''), a.executor_id, g.why,
      coalesce(a.due_on, '9999-12-31')
    FROM gone g JOIN secondary_aid_applications a ON a.unit_id = u.id AND a.executor_id = g.id
      AND a.state IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED') AND (g.why <> 'AWAY' OR a.due_on <= g.until)
  ) t`
}
