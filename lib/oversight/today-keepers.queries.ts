import 'server-only'
import type { PlainDate } from '@/lib/core/plain-date'
import { workerAbsences } from '@/lib/offices/absence.queries'
import { Prisma } from '@/prisma/generated/client'
import { EMPTY, type HeadScope, nearest, type TodayArm, type Walk } from './today-scope.queries'

/** Open matters and running plans of help whose keeper is gone: the account is closed, no role is left, or the worker is away beyond the end of the term. */
export function ownerlessArm({ open }: Pick<HeadScope, 'open'>, on: PlainDate, walk: Walk): TodayArm {
  const t = (column: string) => Prisma.raw(`t.${column}`)
  return {
    from: ownerlessSource({ open }, on, walk),
    where: () => Prisma.sql`true`,
    due: t('due_on'),
    mayRest: true,
    id: t('id'),
    keeps: Prisma.sql`t.subject, t.executor_id, t.why`,
    joins: Prisma.sql`LEFT JOIN enquiries e ON t.subject = 'ENQUIRY' AND e.id = t.walk_id
      LEFT JOIN secondary_aid_applications a ON t.subject = 'APPLICATION' AND a.id = t.walk_id
      LEFT JOIN case_plans p ON t.subject = 'PLAN' AND p.id = t.walk_id`,
    subject: t('subject'),
    // A matter is handed over; a plan is kept by whoever reviews it.
    link: Prisma.sql`coalesce(p.client_id, t.executor_id)`,
    client: Prisma.sql`coalesce(e.client_id, a.client_id, p.client_id)`,
    number: Prisma.sql`coalesce(e.number, a.number, '')`,
    about: t('why'),
    note: EMPTY,
    keeper: t('executor_id'),
    other: EMPTY,
  }
}

/**
 * Those of a unit (`u.id`, in hand) as rows of `t`.
 *
 * The keepers of a unit are few: they are found by hopping from one to the next along the index, not by reading its open
 * matters, which may be a hundred thousand. Of each who is gone no more matters are read than are asked for.
 */
function ownerlessSource({ open }: Pick<HeadScope, 'open'>, on: PlainDate, walk: Walk): Prisma.Sql {
  const walked = (a: string, day = 'due_on') => {
    const of = (column: string) => Prisma.raw(`${a}.${column}`)
    return Prisma.sql`AND (g.why <> 'AWAY' OR ${of(day)} <= g.until) AND ${open(of('client_id'), of('unit_id'))}
      ${nearest({ due: of(day), id: of('id'), mayRest: true }, walk)}`
  }
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
    ), planners AS (
        (SELECT p.owner_id AS id FROM case_plans p WHERE p.unit_id = u.id AND p.state = 'ACTIVE' ORDER BY p.owner_id LIMIT 1)
      UNION ALL
        SELECT (SELECT p.owner_id FROM case_plans p WHERE p.unit_id = u.id AND p.state = 'ACTIVE' AND p.owner_id > l.id
          ORDER BY p.owner_id LIMIT 1)
        FROM planners l WHERE l.id IS NOT NULL
    ), gone AS MATERIALIZED (
      SELECT s.id,
        CASE WHEN s.disabled_at IS NOT NULL THEN 'DISABLED'
          WHEN NOT EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id) THEN 'NO_ROLE' ELSE 'AWAY' END AS why,
        CASE WHEN s.disabled_at IS NULL AND EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id)
          THEN away.until ELSE 'infinity'::date END AS until
      FROM (SELECT id FROM keepers UNION SELECT id FROM holders UNION SELECT id FROM planners) found JOIN staff s ON s.id = found.id
        LEFT JOIN LATERAL (SELECT max(b.to_on) AS until FROM ${workerAbsences} b WHERE b.staff_id = s.id
          AND b.kind <> 'PAUSE' AND ${on}::date BETWEEN b.from_on AND b.to_on) away ON true
      WHERE s.disabled_at IS NOT NULL OR away.until IS NOT NULL
        OR NOT EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id)
    )
    SELECT m.*, g.why FROM gone g CROSS JOIN LATERAL (
      (SELECT e.id, 'ENQUIRY' AS subject, e.executor_id, e.due_on
        FROM enquiries e WHERE e.unit_id = u.id AND e.executor_id = g.id AND e.closed_at IS NULL ${walked('e')})
      UNION ALL
      (SELECT a.id, 'APPLICATION', a.executor_id, a.due_on
        FROM secondary_aid_applications a WHERE a.unit_id = u.id AND a.executor_id = g.id
          AND a.state IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED') ${walked('a')})
      UNION ALL
      (SELECT p.id, 'PLAN', p.owner_id, p.review_on
        FROM case_plans p WHERE p.unit_id = u.id AND p.owner_id = g.id AND p.state = 'ACTIVE' ${walked('p', 'review_on')})) m
  ) t`
}
