import { SETTLEMENT_CATEGORIES } from '../place.rules'
import { type PlaceLookup, readPlaceLookup } from '../place-lookup.rules'

/** A place of the table, as far as finding one by its name takes. */
export type KnownPlace = {
  code: string
  category: string
  nameKey: string
  contextKey: string
  weight: number
}

/** Where an address of a table lies: a place of ours, what was written in place of one, or both. */
export type ResolvedPlace = { placeCode: string | null; placeTyped: string | null }

const BIGGEST_WEIGHT = 1

/**
 * A reader of places as tables have them: `Полтавська обл., Полтавський р-н, с. Вербове`.
 *
 * A place is taken only when nothing else can be meant. A village that is not in the table stays as it was written,
 * with the code of its district. Districts of before 2020 are no hindrance: what the region tells is enough then.
 */
export function createPlaceResolver(places: readonly KnownPlace[]): (written: string) => ResolvedPlace {
  const byName = new Map<string, KnownPlace[]>()
  for (const place of places) {
    const named = byName.get(place.nameKey)
    if (named) named.push(place)
    else byName.set(place.nameKey, [place])
  }
  const resolved = new Map<string, ResolvedPlace>()
  return (written) => {
    const known = resolved.get(written)
    if (known) return known
    const found = resolve(byName, written)
    resolved.set(written, found)
    return found
  }
}

/** The same regions and districts stand in thousands of rows. */
const lookups = new Map<string, PlaceLookup | undefined>()
const MOST_LOOKUPS = 50_000

function lookupOf(written: string): PlaceLookup | undefined {
  if (lookups.has(written)) return lookups.get(written)
  if (lookups.size >= MOST_LOOKUPS) lookups.clear()
  const lookup = readPlaceLookup(written)
  lookups.set(written, lookup)
  return lookup
}

type ByName = ReadonlyMap<string, readonly KnownPlace[]>

function resolve(byName: ByName, written: string): ResolvedPlace {
  const parts = written
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [settlement = '', ...above] = parts.toReversed()
  const found = findSettlement(byName, settlement, above.toReversed())
  if (found) return { placeCode: found.code, placeTyped: null }
  const district = findDistrict(byName, above)
  return district
    ? { placeCode: district.code, placeTyped: settlement }
    : { placeCode: null, placeTyped: written }
}

/** @param above what it lies in, the region first */
function findSettlement(byName: ByName, written: string, above: readonly string[]): KnownPlace | undefined {
  const lookup = lookupOf(written)
  if (!lookup) return undefined
  const categories: readonly string[] = lookup.categories ?? SETTLEMENT_CATEGORIES
  const named = (byName.get(lookup.key) ?? []).filter(({ category }) => categories.includes(category))
  if (above.length === 0) {
    // Without a region only a town can be meant, and only if there is one of the name.
    const towns = named.filter(({ weight }) => weight <= BIGGEST_WEIGHT)
    return towns.length === 1 ? towns[0] : undefined
  }
  const [within] = [above, above.slice(0, 1)]
    .map((some) => named.filter((place) => liesIn(place, some)))
    .filter((some) => some.length > 0)
  return within?.length === 1 ? within[0] : undefined
}

/** @param above the nearest first */
function findDistrict(byName: ByName, above: readonly string[]): KnownPlace | undefined {
  const [nearest = '', ...wider] = above
  const lookup = lookupOf(nearest)
  if (!lookup) return undefined
  const districts = (byName.get(lookup.key) ?? []).filter(
    (place) => place.category === 'P' && liesIn(place, wider),
  )
  return districts.length === 1 ? districts[0] : undefined
}

function liesIn({ nameKey, contextKey }: KnownPlace, above: readonly string[]): boolean {
  // The capital is its own region.
  const context = ` ${contextKey} ${nameKey} `
  return above.every((part) => {
    const words = lookupOf(part)?.words ?? []
    return words.every((word) => context.includes(` ${word} `))
  })
}
