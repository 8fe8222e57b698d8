import 'server-only'
import type { Tx } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'

/** A place whose code is another one in a newer codifier. */
export type PlaceMove = { code: string; next: string }

type Holder = {
  table: string
  column: string
  holds: 'code' | 'list' | 'document'
  /** When the row was written last, as others read it. */
  stamp?: string
}

/**
 * Where codes of places stand, in whatever domain: all of them follow when a place gets another code. Addresses of
 * clients are not among them, for their foreign key follows by itself; nor are drafts, which are sealed.
 */
export const PLACE_HOLDERS: readonly Holder[] = [
  { table: 'units', column: 'place_code', holds: 'code' },
  { table: 'referrals', column: 'place_code', holds: 'code' },
  { table: 'unmet_needs', column: 'place_code', holds: 'code' },
  { table: 'aid_providers', column: 'place_codes', holds: 'list' },
  { table: 'partner_offers', column: 'place_codes', holds: 'list', stamp: 'modified_at' },
  { table: 'partner_offers', column: 'area_codes', holds: 'list', stamp: 'modified_at' },
  { table: 'partners', column: 'content', holds: 'document', stamp: 'updated_at' },
  // What a record said is not changed by this: a version that is taken back must lie where the place is now.
  { table: 'partner_versions', column: 'content', holds: 'document' },
  { table: 'partner_proposals', column: 'content', holds: 'document' },
]

/** Gives every holder of a code of these places the new one. */
export async function moveHolders(tx: Tx, moves: readonly PlaceMove[]): Promise<void> {
  const nextOf = Prisma.sql`${JSON.stringify(Object.fromEntries(moves.map(({ code, next }) => [code, next])))}::jsonb`
  for (const { table, column, holds, stamp } of PLACE_HOLDERS) {
    const held = Prisma.raw(`h.${column}`)
    const { rewritten, isMoved } = REWRITINGS[holds](held, nextOf)
    const stamped = stamp ? Prisma.raw(`, ${stamp} = now()`) : Prisma.empty
    await tx.$executeRaw`UPDATE ${Prisma.raw(table)} h SET ${Prisma.raw(column)} = ${rewritten}${stamped} WHERE ${isMoved}`
  }
}

type Rewriting = (held: Prisma.Sql, nextOf: Prisma.Sql) => { rewritten: Prisma.Sql; isMoved: Prisma.Sql }

const REWRITINGS: Record<Holder['holds'], Rewriting> = {
  code: (held, nextOf) => ({
    rewritten: Prisma.sql`${nextOf} ->> ${held}`,
    isMoved: Prisma.sql`jsonb_exists(${nextOf}, ${held})`,
  }),
  list: (held, nextOf) => ({
    rewritten: Prisma.sql`ARRAY(SELECT coalesce(${nextOf} ->> c.code, c.code)
      FROM unnest(${held}) WITH ORDINALITY AS c(code, place) ORDER BY c.place)`,
    isMoved: Prisma.sql`EXISTS (SELECT FROM unnest(${held}) AS c(code) WHERE jsonb_exists(${nextOf}, c.code))`,
  }),
  // A document is cut before each code, so that every part but the first begins with one: "UA and 17 digits.
  document: (held, nextOf) => ({
    rewritten: Prisma.sql`(SELECT string_agg(
        coalesce('"' || (${nextOf} ->> substring(p.part FROM 2 FOR 19)) || substring(p.part FROM 21), p.part), '' ORDER BY p.place)
      FROM regexp_split_to_table(${held}::text, '(?="UA[0-9]{17}")') WITH ORDINALITY AS p(part, place))::jsonb`,
    isMoved: Prisma.sql`EXISTS (SELECT FROM regexp_matches(${held}::text, '"(UA[0-9]{17})"', 'g') AS f(codes)
      WHERE jsonb_exists(${nextOf}, f.codes[1]))`,
  }),
}

/** Brings what offers of partners lie in (settlement, community, district, region) to the places as they are now. */
export async function relayOffers(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    WITH RECURSIVE ladder AS (
      SELECT p.code AS of, p.code, p.parent_code, 0 AS step FROM places p
      WHERE p.code IN (SELECT o.place_codes[1] FROM partner_offers o)
      UNION ALL
      SELECT l.of, p.code, p.parent_code, l.step + 1 FROM places p JOIN ladder l ON p.code = l.parent_code
      WHERE l.step < 6),
    now_in AS (SELECT of, array_agg(code ORDER BY step) AS codes FROM ladder GROUP BY of)
    UPDATE partner_offers o SET place_codes = n.codes, modified_at = now()
    FROM now_in n WHERE n.of = o.place_codes[1] AND o.place_codes IS DISTINCT FROM n.codes`
}
