import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { countUsedUnits } from './unit.queries'
import { type PresetUnit, UNIT_PRESETS, type UnitPresetKey } from './unit-presets'

/** Writes the structure into an empty tree; does nothing when there are units. */
export async function loadPresetOnce(tx: Tx, key: UnitPresetKey): Promise<number> {
  if ((await tx.unit.count()) > 0) return 0
  const rows = rowsOf(UNIT_PRESETS[key].root, undefined)
  await tx.unit.createMany({ data: rows })
  await recordFact(tx, 'system', {
    action: 'create',
    subject: 'unit',
    details: { preset: key, units: rows.length },
  })
  return rows.length
}

/**
 * Replaces everything under the top of the tree by another structure, while nobody works there yet: afterwards
 * it would carry people and cards away. The top itself, where the administrator's role is, stays.
 */
export async function replaceByPreset(
  viewer: Viewer,
  { preset }: { preset: UnitPresetKey },
): Promise<Result<{ units: number }, 'treeInUse' | 'unitNotFound'>> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tree of units'))`
    const top = await tx.unit.findFirst({ where: { parentId: null }, select: { id: true, path: true } })
    const administersAll = viewer.roles.some(
      ({ role, unitId }) => role === 'ADMINISTRATOR' && unitId === top?.id,
    )
    if (!top || !administersAll) return fail('unitNotFound')
    if ((await countUsedUnits(tx, top.id)) > 0) return fail('treeInUse')
    await tx.$executeRaw`DELETE FROM units WHERE id <> ${top.id}::uuid`
    const rows = UNIT_PRESETS[preset].root.under.flatMap((unit) => rowsOf(unit, top))
    await tx.unit.createMany({ data: rows })
    await recordFact(tx, viewer, {
      action: 'replace',
      subject: 'unit',
      subjectId: top.id,
      subjectUnitId: top.id,
      details: { preset, units: rows.length },
    })
    return ok({ units: rows.length })
  })
}

function rowsOf(
  unit: PresetUnit,
  parent: { id: string; path: string[] } | undefined,
): Prisma.UnitCreateManyInput[] {
  const { under, ...columns } = unit
  const id = crypto.randomUUID()
  const path = [...(parent?.path ?? []), id]
  return [
    { ...columns, id, parentId: parent?.id ?? null, path },
    ...under.flatMap((child) => rowsOf(child, { id, path })),
  ]
}
