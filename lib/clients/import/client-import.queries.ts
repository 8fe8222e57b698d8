import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { holds } from '@/lib/core/access'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

export type ImportUnit = { id: string; code: string; name: string; shortName: string }

/** An open unit the viewer may read a file into. */
export async function findImportUnit(viewer: Viewer, unitId: string): Promise<ImportUnit | undefined> {
  const units = await listImportUnits(viewer)
  return units.find(({ id }) => id === unitId)
}

/** The open units the viewer may read files into, by code. */
export async function listImportUnits(viewer: Viewer): Promise<ImportUnit[]> {
  if (!holds(viewer.ability, 'clientImport:manage')) return []
  return db.unit.findMany({
    where: { AND: [accessibleBy(viewer.ability, 'manage').ofType('Unit'), { closedOn: null }] },
    select: { id: true, code: true, name: true, shortName: true },
    orderBy: { code: 'asc' },
  })
}
