import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { type CodifierPlace, type DescribedPlace, describePlaces, lastingNumber } from './place.rules'
import { isWholeCodifier } from './place-codifier.rules'
import { moveHolders, relayOffers } from './place-holders.commands'

export type PlaceImportCounts = {
  added: number
  changed: number
  unchanged: number
  /** Codes whose front part is another now; they are among the changed. */
  renumbered: number
  closed: number
}

const ROWS_A_STATEMENT = 4000

/**
 * Brings the table of places to an edition of the codifier, in one transaction.
 *
 * A place is known by its code, or by the last five digits of it when the front part has changed: everything that holds
 * the code then follows. What a whole edition leaves out is closed, not deleted; a part of one (a region) closes nothing.
 *
 * @param on the day from which places left out count as closed
 */
export async function importPlaces(
  places: readonly CodifierPlace[],
  on: PlainDate,
): Promise<Result<PlaceImportCounts, 'noPlaces'>> {
  if (places.length === 0) return fail('noPlaces')
  return inTransaction(async (tx) => {
    // Two imports at once would renumber the same places.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('places'))`
    const renumbered = await renumberPlaces(tx, places)
    const { added, changed } = await writePlaces(tx, describePlaces(places))
    await relayOffers(tx)
    const closed = isWholeCodifier(places) ? await closeMissing(tx, places, on) : 0
    const unchanged = places.length - added - changed
    const counts = { added, changed, unchanged, renumbered, closed }
    await recordFact(tx, 'system', { action: 'import', subject: 'places', details: counts })
    return ok(counts)
  })
}

async function renumberPlaces(tx: Tx, places: readonly CodifierPlace[]): Promise<number> {
  const known = await tx.place.findMany({ select: { code: true } })
  const knownCodes = new Set(known.map(({ code }) => code))
  const codeOf = new Map(places.map(({ code }) => [lastingNumber(code), code]))
  const listed = new Set(places.map(({ code }) => code))
  const moves = known.flatMap(({ code }) => {
    const next = codeOf.get(lastingNumber(code))
    return next !== undefined && !listed.has(code) && !knownCodes.has(next) ? [{ code, next }] : []
  })
  if (moves.length === 0) return 0
  const [from, to] = [moves.map(({ code }) => code), moves.map(({ next }) => next)]
  // The emptied name makes the writing that follows count each of them as changed.
  await tx.$executeRaw`UPDATE places p SET code = m.next, name = ''
    FROM unnest(${from}::text[], ${to}::text[]) AS m(code, next) WHERE p.code = m.code`
  await moveHolders(tx, moves)
  return moves.length
}

async function writePlaces(
  tx: Tx,
  places: readonly DescribedPlace[],
): Promise<{ added: number; changed: number }> {
  let [added, changed] = [0, 0]
  for (let from = 0; from < places.length; from += ROWS_A_STATEMENT) {
    const rows = JSON.stringify(places.slice(from, from + ROWS_A_STATEMENT))
    const written = await tx.$queryRaw<{ isNew: boolean }[]>`
      INSERT INTO places AS p (code, category, name, parent_code, region_name, district_name, community_name, city_name,
        weight, name_key, context_key)
      SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS r(code text, category text, name text, "parentCode" text,
        "regionName" text, "districtName" text, "communityName" text, "cityName" text, weight int, "nameKey" text,
        "contextKey" text)
      ON CONFLICT (code) DO UPDATE SET category = excluded.category, name = excluded.name,
        parent_code = excluded.parent_code, region_name = excluded.region_name,
        district_name = excluded.district_name, community_name = excluded.community_name,
        city_name = excluded.city_name, weight = excluded.weight, name_key = excluded.name_key,
        context_key = excluded.context_key, closed_on = NULL
      WHERE (p.category, p.name, p.parent_code, p.region_name, p.district_name, p.community_name, p.city_name,
          p.weight, p.name_key, p.context_key, p.closed_on)
        IS DISTINCT FROM (excluded.category, excluded.name, excluded.parent_code, excluded.region_name,
          excluded.district_name, excluded.community_name, excluded.city_name, excluded.weight, excluded.name_key,
          excluded.context_key, NULL::date)
      RETURNING xmax = 0 AS "isNew"`
    const fresh = written.filter(({ isNew }) => isNew).length
    added += fresh
    changed += written.length - fresh
  }
  return { added, changed }
}

function closeMissing(tx: Tx, places: readonly CodifierPlace[], on: PlainDate): Promise<number> {
  const codes = places.map(({ code }) => code)
  return tx.$executeRaw`UPDATE places SET closed_on = ${on}::date
    WHERE closed_on IS NULL AND NOT code = ANY(${codes})`
}
