import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { LexiconLookup } from './people-search-candidates.rules'
import { LAST_KEY } from './people-search-named.rules'

// Completions of a begun word: the commonest names that begin so.
const COMPLETIONS = { SURNAME: 24, GIVEN: 10, PATRONYMIC: 10 }

/**
 * One statement that resolves every reading of every word against the lexicon of names: typing errors by shared
 * variants, other spellings by their keys, begun words by the sound of their beginning.
 */
export function lexiconSql({ variants, aliases, beginnings }: LexiconLookup): Prisma.Sql {
  const completions = Prisma.join(
    [completionsOf('SURNAME'), completionsOf('GIVEN'), completionsOf('PATRONYMIC')],
    ' UNION ALL ',
  )
  return Prisma.sql`
    SELECT near.word, lexicon.part::text AS part, lexicon.key, lexicon.frequency
    FROM (
      SELECT DISTINCT typed.word, v.part, v.key
      FROM unnest(${variants.words}::int[], ${variants.variants}::text[]) AS typed(word, variant)
      JOIN name_variants v ON v.variant = typed.variant COLLATE "C"
    ) AS near
    JOIN name_lexicon lexicon ON lexicon.key = near.key AND lexicon.part = near.part
    UNION ALL
    SELECT typed.word, lexicon.part::text, lexicon.key, lexicon.frequency
    FROM unnest(${aliases.words}::int[], ${aliases.keys}::text[]) AS typed(word, key)
    JOIN name_lexicon lexicon ON lexicon.key = typed.key COLLATE "C"
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
