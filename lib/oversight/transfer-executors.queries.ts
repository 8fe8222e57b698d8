import 'server-only'
import { db, runningTransaction } from '@/lib/core/db'
import { isPlainDate, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { workerAbsences } from '@/lib/offices/absence.queries'
import { Prisma } from '@/prisma/generated/client'

/** Who may take a matter over, and until when they are away, if they are. */
export type Executor = { id: string; name: string; position: string; awayUntil: PlainDate | null }

/** The workers and heads of the unit itself and of the bureaus and points below it, by name. */
export async function listExecutors(unitId: string, now = new Date()): Promise<Executor[]> {
  const on = todayInKyiv(now)
  const rows = await (runningTransaction() ?? db).$queryRaw<
    { id: string; name: string; position: string; awayUntil: string | null }[]
  >(Prisma.sql`
    SELECT s.id, s.name, s.position,
      (SELECT max(b.to_on)::text FROM ${workerAbsences} b WHERE b.staff_id = s.id AND b.kind <> 'PAUSE'
        AND ${on}::date BETWEEN b.from_on AND b.to_on) AS "awayUntil"
    FROM staff s
    WHERE s.disabled_at IS NULL AND EXISTS (
      SELECT FROM staff_roles r JOIN units u ON u.id = r.unit_id
      WHERE r.staff_id = s.id AND r.role IN ('FRONTLINER', 'HEAD') AND u.path @> ARRAY[${unitId}::uuid]
        AND (u.id = ${unitId}::uuid OR u.kind IN ('BUREAU', 'ACCESS_POINT')))
    ORDER BY s.name, s.id`)
  return rows.map(({ awayUntil, ...row }) => ({
    ...row,
    awayUntil: awayUntil && isPlainDate(awayUntil) ? awayUntil : null,
  }))
}
