import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { positionIn, shownAbsences, teamUnits, workerAbsences } from '@/lib/offices/absence.queries'
import { Prisma } from '@/prisma/generated/client'
import type { Taker } from './reassign-choice.rules'

/** What the proposal knows of a worker, without what they carry. */
export type KnownWorker = Omit<Taker, 'weight'> & { readonly name: string; readonly position: string }

type Row = Omit<KnownWorker, 'absences' | 'sex'> & {
  sex: string
  absences: Parameters<typeof shownAbsences>[0] | null
}

/** Work of so many days tells what somebody knows. */
const LATELY_DAYS = 180
const MOST_WORKERS = 500

/**
 * The workers among whom work may be given, with what they know: languages and topics of the list of providers, and those of visits
 * and enquiries of the last half year. Of a worker without a record there, the sex is the form in which they are spoken to.
 *
 * @param unitIds units of the matters: which of them each worker's centre serves
 */
export async function readTeam(
  tx: Tx,
  viewer: Viewer,
  unitIds: readonly string[],
  on: PlainDate,
): Promise<KnownWorker[]> {
  const units = teamUnits(viewer)
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id, s.name, ${positionIn(viewer.locale)} AS position,
      coalesce(p.sex::text, CASE WHEN s.gender = 'MASCULINE' THEN 'MALE' ELSE 'FEMALE' END) AS sex,
      ARRAY(SELECT DISTINCT r.role::text FROM staff_roles r WHERE r.staff_id = s.id AND r.unit_id = ANY(${units}::uuid[])) AS roles,
      ARRAY(SELECT DISTINCT m.id FROM staff_roles r JOIN units u ON u.id = r.unit_id JOIN units m ON m.id = ANY(${[...unitIds]}::uuid[])
        WHERE r.staff_id = s.id AND r.unit_id = ANY(${units}::uuid[]) AND (m.id = u.id
          OR (m.path @> ARRAY[u.id] AND m.kind IN ('BUREAU', 'ACCESS_POINT'))
          OR (u.path @> ARRAY[m.id] AND u.kind IN ('BUREAU', 'ACCESS_POINT')))) AS "servesUnits",
      ARRAY(SELECT unnest(p.languages) UNION SELECT v.language FROM visits v WHERE v.staff_id = s.id
        AND v.started_at > ${on}::date - ${LATELY_DAYS}::int AND v.language <> 'uk') AS languages,
      ARRAY(SELECT unnest(p.topic_codes) UNION SELECT e.topic_code FROM enquiries e WHERE e.executor_id = s.id
        AND e.created_at > ${on}::date - ${LATELY_DAYS}::int AND e.topic_code IS NOT NULL) AS "topicCodes",
      ARRAY(SELECT unnest(p.branch_codes) UNION SELECT e.branch_code FROM enquiries e WHERE e.executor_id = s.id
        AND e.created_at > ${on}::date - ${LATELY_DAYS}::int AND e.branch_code IS NOT NULL) AS "branchCodes",
      (SELECT jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'from', w.from_on, 'to', w.to_on, 'note', '')
        ORDER BY w.from_on) FROM ${workerAbsences} w WHERE w.staff_id = s.id AND w.to_on >= ${on}::date) AS absences
    FROM staff s LEFT JOIN aid_providers p ON p.staff_id = s.id AND p.retired_on IS NULL
    WHERE s.disabled_at IS NULL AND EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id
      AND r.unit_id = ANY(${units}::uuid[]) AND r.role IN ('FRONTLINER', 'LAWYER', 'HEAD'))
    ORDER BY s.name, s.id LIMIT ${MOST_WORKERS}`)
  return rows.map(({ sex, absences, ...row }) => ({
    ...row,
    sex: sex === 'MALE' ? 'MALE' : 'FEMALE',
    absences: shownAbsences(absences ?? []),
  }))
}
