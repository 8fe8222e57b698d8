import 'server-only'
import { namePlaces } from '@/lib/clients/place-ladder.queries'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

/** Where the viewer’s unit is, or the nearest above it that has a place; undefined when none has. */
export async function findPlaceOfUnit(viewer: Viewer): Promise<{ code: string; label: string } | undefined> {
  const [row] = await db.$queryRaw<{ code: string }[]>`
    SELECT a.place_code AS code FROM units u JOIN units a ON a.id = ANY(u.path)
    WHERE u.id = ${viewer.unit.id}::uuid AND a.place_code IS NOT NULL
    ORDER BY cardinality(a.path) DESC LIMIT 1`
  const label = row && (await namePlaces([row.code])).get(row.code)
  return row && label ? { code: row.code, label } : undefined
}
