import 'server-only'
import { db, runningTransaction, type Tx } from '@/lib/core/db'
import { listHeadsOf } from '@/lib/offices/unit-heads.queries'
import { Prisma } from '@/prisma/generated/client'

export type OfficeWorker = { id: string; name: string; position: string }

/** Of the unit and what is below it, and who heads it, be it from above: the condition on `s`. */
const worksAt = (unitId: string) => Prisma.sql`s.disabled_at IS NULL AND EXISTS (
  SELECT FROM staff_roles r JOIN units u ON u.id = r.unit_id, units own
  WHERE own.id = ${unitId}::uuid AND r.staff_id = s.id AND ((r.role IN ('FRONTLINER', 'LAWYER', 'HEAD') AND u.path @> ARRAY[own.id])
    OR (r.role = 'HEAD' AND own.path @> ARRAY[u.id])))`

/** Whom a complaint to this unit may be about, by name. */
export async function listWorkersOf(unitId: string): Promise<OfficeWorker[]> {
  return db.$queryRaw<OfficeWorker[]>(Prisma.sql`
    SELECT s.id, s.name, s.position FROM staff s WHERE ${worksAt(unitId)} ORDER BY s.name, s.id`)
}

export async function isWorkerOf(tx: Tx, unitId: string, staffId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT s.id FROM staff s WHERE s.id = ${staffId}::uuid AND ${worksAt(unitId)}`)
  return rows.length > 0
}

/** The heads who may resolve on it: of the unit, or, when it is about the head, the nearest above. */
export async function listResolversOf(unitId: string, aboutStaffId: string | null): Promise<string[]> {
  const heads = (await listHeadsOf(unitId)).filter((id) => id !== aboutStaffId)
  if (heads.length > 0 || aboutStaffId === null) return heads
  const unit = await (runningTransaction() ?? db).unit.findUnique({
    where: { id: unitId },
    select: { parentId: true },
  })
  return unit?.parentId ? listResolversOf(unit.parentId, aboutStaffId) : []
}
