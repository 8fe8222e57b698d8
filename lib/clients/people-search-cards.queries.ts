import 'server-only'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { cardFactsSql } from './card-facts.queries'
import { documentNumberHash } from './document-number.queries'
import type { WithNewerNames } from './name-lexicon.queries'
import type { PagePlace } from './people-search-cursor.queries'
import { type KeyRange, LAST_KEY } from './people-search-named.rules'
import type { Probe } from './people-search-probe.rules'

/** A row of the look-up: through which probe and by which keys, and all that the list shows of the card. */
export type CardRow = {
  probe: number
  surname_key: string
  given_key: string
  patronymic_key: string
  birth_key: string | null
  number_key: string
  id: string
  card_number: string
  surname: string
  given_name: string
  patronymic: string | null
  latin_name: string | null
  former_surnames: string[]
  birth_date: string | null
  birth_year: number | null
  is_protected: boolean
  unit_id: string
  unit_name: string
  unit_name_en: string
  unit_phone: string | null
  phones: string[] | null
  /** What the policy asks of the card: `cardFactsSql`. */
  facts: unknown
}

/** Where nobody is found there is one row, which tells of newer names alone. */
export type AnsweredRow = WithNewerNames & (CardRow | { id: null })

/**
 * One statement that tries the probes in their order until enough cards are found, each card once, and brings what the
 * list shows of them and what the access policy asks of each. The look-up itself is `find_cards_by_probes` of the migrations; it stays in the narrow table of
 * name forms, and only the rows found are joined to their cards.
 *
 * @param newer asks which names the lexicon was not found to know
 * @param after where the first probe goes on
 */
export function cardsSql(
  viewer: Viewer,
  probes: readonly Probe[],
  { newer, limit, after }: { newer: Prisma.Sql; limit: number; after?: PagePlace },
): Prisma.Sql {
  const tried = JSON.stringify(probes.map(parametersOf))
  return Prisma.sql`
    SELECT newer.newer_names, hit.* FROM (SELECT ${newer} OFFSET 0) AS newer LEFT JOIN (
      SELECT found.place, found.probe, found.surname_key, found.given_key, found.patronymic_key, found.birth_key::text, found.number_key,
        c.id::text, c.card_number, c.surname, c.given_name, c.patronymic, c.latin_name, c.former_surnames,
        c.birth_date::text, c.birth_year, c.is_protected,
        u.id::text AS unit_id, u.short_name AS unit_name, u.name_en AS unit_name_en, u.phone AS unit_phone,
        (SELECT array_agg(p.e164 ORDER BY p.ordinal) FROM client_phones p WHERE p.client_id = c.id) AS phones,
        ${cardFactsSql(viewer)} AS facts
      FROM find_cards_by_probes(${tried}::jsonb, ${limit}::int, ${after ? JSON.stringify(after) : null}::jsonb)
        WITH ORDINALITY AS found(probe, client_id, surname_key, given_key, patronymic_key, birth_key, number_key, place)
      CROSS JOIN LATERAL (SELECT * FROM clients WHERE id = found.client_id OFFSET 0) AS c
      JOIN units u ON u.id = c.home_unit_id
      WHERE c.merged_into_id IS NULL) AS hit ON true
    ORDER BY hit.place`
}

const SEALED_NUMBERS = new Set<Probe['by']>(['taxId', 'demographyNumber', 'document'])

function parametersOf({
  by,
  cost,
  surname,
  given,
  patronymic,
  surnames,
  givens,
  patronymics,
  birth,
  numbers,
}: Probe) {
  return {
    by: SEALED_NUMBERS.has(by) ? 'document' : by,
    cost: Math.round(cost * 1000) / 1000,
    ...boundsOf('surname', surname),
    ...boundsOf('given', given),
    ...boundsOf('patronymic', patronymic),
    surnames: orNone(surnames),
    givens: orNone(givens),
    patronymics: orNone(patronymics),
    born_from: birth?.from,
    born_to: birth?.to,
    numbers: orNone(numbers.map((number) => numberAsKept(by, number))),
  }
}

/** Bounds that leave out nothing are not sent. */
const boundsOf = (part: string, [from, to]: KeyRange) => ({
  ...(from !== '' && { [part]: from }),
  ...(to !== LAST_KEY && { [`${part}_to`]: to }),
})

const orNone = (keys: readonly string[]) => (keys.length > 0 ? keys : undefined)

function numberAsKept(by: Probe['by'], number: string): string {
  if (by === 'phone' || by === 'phoneName' || by === 'namePhone') return [...number].reverse().join('')
  return SEALED_NUMBERS.has(by) ? Buffer.from(documentNumberHash(number)).toString('hex') : number
}
