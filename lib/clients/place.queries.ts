import 'server-only'
import { db } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'
import { placeLabel, placeSurroundings, SETTLEMENT_CATEGORIES } from './place.rules'
import { type PlaceLookup, readPlaceLookup } from './place-lookup.rules'

/** A place as the address field shows it: `с. Іванівка` and, smaller, `Полтавський район, Полтавська область`. */
export type FoundPlace = { code: string; category: string; name: string; label: string; surroundings: string }

type PlaceRow = {
  code: string
  category: string
  name: string
  regionName: string | null
  districtName: string | null
  communityName: string | null
  cityName: string | null
  weight: number
}

const COLUMNS = Prisma.sql`code, category, name, region_name AS "regionName", district_name AS "districtName",
  community_name AS "communityName", city_name AS "cityName", weight`
/** Trigrams need three letters; fewer find only names that begin with them. */
const SHORTEST_INFIX = 3

/**
 * Finds settlements (and districts of cities) by any part of the name as typed; further words narrow it by district,
 * region or community: `іван полт`. No viewer: what places there are is nobody’s secret.
 *
 * Order: the name itself, then those that begin so, then those with a word that begins so, then any part; among these
 * regional centres, cities, settlements, villages. A regional centre that begins so stands beside a village whose whole
 * name it is.
 */
export async function findPlaces(typed: string, limit: number): Promise<FoundPlace[]> {
  const lookup = readPlaceLookup(typed)
  if (!lookup) return []
  const { key } = lookup
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT ${COLUMNS} FROM places
    WHERE closed_on IS NULL AND ${matching(lookup)}
    ORDER BY 3 * CASE WHEN name_key = ${key} THEN 0 WHEN name_key ^@ ${key} THEN 1
        WHEN name_key LIKE ${`% ${key}%`} THEN 2 WHEN name_key LIKE ${`%${key}%`} THEN 3
        WHEN name_key = ANY(${lookup.words}) THEN 1 ELSE 3 END + weight,
      weight, length(name_key), name_key, region_name, district_name, community_name
    LIMIT ${limit}`
  return rows.map((row) => show(row, rows))
}

function matching({ words, categories }: PlaceLookup): Prisma.Sql {
  const inName = words.map((word) =>
    word.length < SHORTEST_INFIX ? Prisma.sql`name_key ^@ ${word}` : Prisma.sql`name_key LIKE ${`%${word}%`}`,
  )
  const anywhere = words.map(
    (word) =>
      Prisma.sql`' ' || name_key || ' ' || context_key LIKE ${
        word.length < SHORTEST_INFIX ? `% ${word}%` : `%${word}%`
      }`,
  )
  return Prisma.sql`category = ANY(${categories ?? [...SETTLEMENT_CATEGORIES]})
    AND (${Prisma.join(inName, ' OR ')})
    ${words.length > 1 ? Prisma.sql`AND ${Prisma.join(anywhere, ' AND ')}` : Prisma.empty}`
}

/** The community is told only where two of the list would look the same without it. */
function show(row: PlaceRow, among: readonly PlaceRow[]): FoundPlace {
  const { code, category, name } = row
  const place = { ...row, category }
  const looks = (some: PlaceRow) => `${placeLabel(some)}, ${placeSurroundings(some)}`
  const withCommunity = among.some((other) => other.code !== code && looks(other) === looks(row))
  return {
    code,
    category,
    name,
    label: placeLabel(place),
    surroundings: placeSurroundings(place, { withCommunity }),
  }
}
