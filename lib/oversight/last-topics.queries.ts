import 'server-only'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { headReach } from './matter-reach.queries'

/** A run is looked for among so many of the last. */
const LOOKED_BACK = 8

/**
 * Topics of what each was given last, newest first, since their last pause was recorded. An enquiry handed over, or taken over
 * from another centre, is given on that day, whenever it was registered.
 */
export async function readLastTopics(
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, (string | null)[]>> {
  const reach = headReach(viewer)
  const rows = await runPrepared<{ staffId: string; topics: (string | null)[] }>(Prisma.sql`
    SELECT s.id AS "staffId", array_agg(l.topic ORDER BY l.at DESC, l.id DESC) AS topics
    FROM unnest(${[...ids]}::uuid[]) s(id)
    CROSS JOIN LATERAL (SELECT max(created_at) AS at FROM staff_absences
      WHERE staff_id = s.id AND kind = 'PAUSE' AND cancelled_at IS NULL) pause
    CROSS JOIN LATERAL (
      (SELECT m.id, m.topic_code AS topic, m.given_at AS at FROM enquiries m LEFT JOIN clients c ON c.id = m.client_id
        WHERE m.executor_id = s.id AND (pause.at IS NULL OR m.given_at > pause.at) AND ${reach}
        ORDER BY m.given_at DESC, m.id DESC LIMIT ${LOOKED_BACK})
      UNION ALL
      (SELECT m.id, a.content->'issueTopics'->>0, m.created_at FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
        JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
        WHERE p.staff_id = s.id AND (pause.at IS NULL OR m.created_at > pause.at) AND ${reach}
        ORDER BY m.created_at DESC, m.id DESC LIMIT ${LOOKED_BACK})) l
    GROUP BY s.id`)
  return new Map(rows.map(({ staffId, topics }) => [staffId, topics]))
}
