import 'server-only'
import { db, type Tx } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import { placePath } from './place.rules'

/** A place with its kind and what it lies in, the nearest first, the place itself included. */
export type LadderStep = { code: string; category: string }

/** A place and what it lies in: settlement, community, district, region. Empty for a code that is not known. */
export async function readPlaceLadder(tx: Tx, code: string): Promise<LadderStep[]> {
  return tx.$queryRaw<LadderStep[]>`
    WITH RECURSIVE ladder AS (
      SELECT code, category, parent_code, 0 AS step FROM places WHERE code = ${code}
      UNION ALL
      SELECT p.code, p.category, p.parent_code, l.step + 1 FROM places p JOIN ladder l ON p.code = l.parent_code
      WHERE l.step < 6)
    SELECT code, category FROM ladder ORDER BY step`
}

/** What `placePath` makes a full name of. */
export const placePathFields = {
  category: true,
  name: true,
  regionName: true,
  districtName: true,
  communityName: true,
  cityName: true,
  weight: true,
} satisfies Prisma.PlaceSelect

/** What places are called in full, by their codes. */
export async function namePlaces(codes: readonly string[]): Promise<Map<string, string>> {
  const places = await db.place.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, ...placePathFields },
  })
  return new Map(places.map((place) => [place.code, placePath(place)]))
}
