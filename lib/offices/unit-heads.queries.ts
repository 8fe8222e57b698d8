import 'server-only'
import { db, runningTransaction } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'

/**
 * Who heads a unit: those with the role at it, or, where it has none, at the nearest unit above. Whose account is closed does
 * not count.
 */
export async function listHeadsOf(unitId: string): Promise<string[]> {
  const heads = await (runningTransaction() ?? db).$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM (
      SELECT s.id, rank() OVER (ORDER BY array_position(u.path, r.unit_id) DESC) AS nearness
      FROM units u JOIN staff_roles r ON r.unit_id = ANY(u.path) AND r.role = 'HEAD'
        JOIN staff s ON s.id = r.staff_id AND s.disabled_at IS NULL
      WHERE u.id = ${unitId}::uuid) heads
    WHERE nearness = 1 ORDER BY id`)
  return heads.map(({ id }) => id)
}
