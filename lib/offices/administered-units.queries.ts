import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

/** Units the viewer administers, and whether that is the whole tree: then also what every centre shares. */
export async function administeredUnits(
  tx: Pick<Tx, 'unit'>,
  viewer: Viewer,
): Promise<{ unitIds: string[]; isWhole: boolean }> {
  const reached = viewer.roles.filter(({ role }) => role === 'ADMINISTRATOR')
  const top = await tx.unit.findFirst({ where: { parentId: null }, select: { id: true } })
  return {
    unitIds: [...new Set(reached.flatMap(({ subtree }) => subtree))],
    isWhole: reached.some(({ unitId }) => unitId === top?.id),
  }
}
