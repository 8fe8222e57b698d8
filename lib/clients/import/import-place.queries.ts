import 'server-only'
import { db } from '@/lib/core/db'
import { createPlaceResolver, type ResolvedPlace } from './import-place.rules'

/** A reader of written places by the table of places as it is now; all of it is kept in memory meanwhile. */
export async function loadPlaceResolver(): Promise<(written: string) => ResolvedPlace> {
  const places = await db.place.findMany({
    where: { closedOn: null },
    select: { code: true, category: true, nameKey: true, contextKey: true, weight: true },
  })
  return createPlaceResolver(places)
}
