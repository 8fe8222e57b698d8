import 'server-only'
import { namePlaces } from '@/lib/clients/place-ladder.queries'
import { db } from '@/lib/core/db'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { Ladder, Point } from './partner-reasons.rules'

export type UnitPlace = { code: string; label: string; point: Point | undefined }

/** Where the viewer’s unit is, or the nearest above it that has a place; undefined when none has. */
export async function findPlaceOfUnit(viewer: Viewer): Promise<UnitPlace | undefined> {
  const [row] = await db.$queryRaw<{ code: string; latitude: number | null; longitude: number | null }[]>`
    SELECT a.place_code AS code, u.latitude, u.longitude FROM units u JOIN units a ON a.id = ANY(u.path)
    WHERE u.id = ${viewer.unit.id}::uuid AND a.place_code IS NOT NULL
    ORDER BY cardinality(a.path) DESC LIMIT 1`
  const label = row && (await namePlaces([row.code])).get(row.code)
  if (!row || !label) return undefined
  const { code, latitude, longitude } = row
  const point = latitude === null || longitude === null ? undefined : { latitude, longitude }
  return { code, label, point }
}

/** What a place lies in changes with a new codifier alone, where a unit is hardly ever. */
const KEPT_MS = 60_000
const MOST_KEPT = 2000
const kept = new Map<string, { since: number; ladder: Ladder }>()

/**
 * The place and what it lies in; without one told, that of the viewer’s unit or of the nearest above that has one. Kept for a
 * minute.
 *
 * @param placeCode `null`: anywhere
 */
export async function readLadder(viewer: Viewer, placeCode: string | null | undefined): Promise<Ladder> {
  if (placeCode === null) return []
  const key = placeCode ?? viewer.unit.id
  const known = kept.get(key)
  const now = Date.now()
  if (known && now - known.since < KEPT_MS) return known.ladder
  const ladder = await askLadder(viewer, placeCode)
  if (kept.size >= MOST_KEPT) kept.clear()
  // A place that is given later is seen at once.
  if (ladder.length > 0) kept.set(key, { since: now, ladder })
  return ladder
}

async function askLadder(viewer: Viewer, placeCode: string | undefined): Promise<Ladder> {
  return runPrepared<{ code: string; category: string }>(Prisma.sql`
    WITH RECURSIVE start AS (
      SELECT COALESCE(${placeCode ?? null}::text, (
        SELECT a.place_code FROM units u JOIN units a ON a.id = ANY(u.path)
        WHERE u.id = ${viewer.unit.id}::uuid AND a.place_code IS NOT NULL ORDER BY cardinality(a.path) DESC LIMIT 1)) AS code),
    ladder AS (
      SELECT p.code, p.category, p.parent_code, 0 AS step FROM places p JOIN start s ON p.code = s.code
      UNION ALL
      SELECT p.code, p.category, p.parent_code, l.step + 1 FROM places p JOIN ladder l ON p.code = l.parent_code
      WHERE l.step < 6)
    SELECT code, category FROM ladder ORDER BY step`)
}
