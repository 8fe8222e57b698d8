import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { LexiconLookup } from './people-search-candidates.rules'

/**
 * One statement that resolves every reading of every word against the lexicon of names: typing errors by shared
 * variants, other spellings by their keys, begun words by the sound of their beginning.
 *
 * The look-up itself is `find_names` of the migrations.
 */
export function lexiconSql({ keys, variants, aliases, beginnings }: LexiconLookup): Prisma.Sql {
  return Prisma.sql`
    SELECT word, part, key, frequency FROM find_names(
      ${keys}::text[],
      ${variants.words}::int[], ${variants.variants}::text[], ${variants.longest}::int[], ${variants.isFar}::boolean[],
      ${aliases.words}::int[], ${aliases.keys}::text[], ${beginnings.words}::int[], ${beginnings.sounds}::text[])`
}
