import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { LexiconLookup } from './people-search-candidates.rules'
import { LAST_KEY } from './people-search-named.rules'

// Completions of a begun word: the commonest names that begin so.
const COMPLETIONS = { SURNAME: 24, GIVEN: 10, PATRONYMIC: 10 }

/**
 * One statement that resolves every reading of every word against the lexicon of names: typing errors by shared
 * variants, other spellings by their keys, begun words by the sound of their beginning.
 *
 * Variants are of the first eight sounds, so double surnames share them by the hundred; those much longer than what
 * was typed are left where they are. Latin keys are longer for the same name and stay.
 *
 * `OFFSET 0` keeps each look-up a look-up by index, however few names there are and whatever the server holds for
 * cheap: read whole, a lexicon of any size costs more.
 */
export function lexiconSql({ variants, aliases, beginnings }: LexiconLookup): Prisma.Sql {
  const completions = Prisma.join(
    [completionsOf('SURNAME'), completionsOf('GIVEN'), completionsOf('PATRONYMIC')],
    ' UNION ALL ',
  )
  return Prisma.sql`
    SELECT near.word, found.part::text AS part, found.key, found.frequency
    FROM (
      SELECT DISTINCT typed.word, v.part, v.key
      FROM unnest(${variants.words}::int[], ${variants.variants}::text[], ${variants.longest}::int[])
        AS typed(word, variant, longest)
      CROSS JOIN LATERAL (
        SELECT part, key FROM name_variants
        WHERE variant = typed.variant COLLATE "C" AND (length(key) <= typed.longest OR key < 'а' COLLATE "C") OFFSET 0
      ) AS v
    ) AS near
    CROSS JOIN LATERAL (
      SELECT part, key, frequency FROM name_lexicon WHERE key = near.key AND part = near.part OFFSET 0
    ) AS found
    UNION ALL
    SELECT typed.word, found.part::text, found.key, found.frequency
    FROM unnest(${aliases.words}::int[], ${aliases.keys}::text[]) AS typed(word, key)
    CROSS JOIN LATERAL (
      SELECT part, key, frequency FROM name_lexicon WHERE key = typed.key COLLATE "C" OFFSET 0
    ) AS found
    UNION ALL
    SELECT begun.word, completion.part::text, completion.key, completion.frequency
    FROM unnest(${beginnings.words}::int[], ${beginnings.sounds}::text[]) AS begun(word, sound)
    CROSS JOIN LATERAL (${completions}) AS completion`
}

function completionsOf(part: keyof typeof COMPLETIONS): Prisma.Sql {
  return Prisma.sql`
    (SELECT part, key, frequency FROM name_lexicon
     WHERE part = ${part}::"NamePart" AND sound >= begun.sound COLLATE "C" AND sound < (begun.sound || ${LAST_KEY}) COLLATE "C"
     ORDER BY frequency DESC LIMIT ${COMPLETIONS[part]})`
}
