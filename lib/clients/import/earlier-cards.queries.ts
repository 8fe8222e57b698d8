import 'server-only'
import type { BulkConnection } from '@/lib/core/bulk'
import { isPlainDate } from '@/lib/core/plain-date'
import { REGISTER_NUMBERS } from '../document-number.queries'
import type { PersonToCompare } from '../duplicate.rules'
import type { EarlierPerson } from './earlier-people'
import { reversedDigits } from './import-card-rows'

export type KnownCard = { id: string; cardNumber: string; importKey: string }

/** Which of these rows are cards already, by their import keys (hex). */
export function findImportedCards(
  connection: BulkConnection,
  importKeys: readonly string[],
): Promise<KnownCard[]> {
  return connection.query<KnownCard>(
    `SELECT id, card_number AS "cardNumber", encode(import_key, 'hex') AS "importKey"
     FROM clients WHERE import_key = ANY (SELECT decode(sought, 'hex') FROM unnest($1::text[]) AS key(sought))`,
    [importKeys],
  )
}

/** How many cards of one sign are compared; a shelter’s telephone stands in hundreds. */
const MOST_OF_A_SIGN = 10

// Each sign is one look into one index, however the planner judges: LATERAL with LIMIT leaves it no other way. The given
// name is only compared: sought with the birth date it would lead to an index that has no surnames.
const CANDIDATES = `
  SELECT s.place, f.client_id AS id
  FROM unnest($1::int[], $2::text[], $3::text[], $4::date[]) AS s(place, surname, given, birth)
  CROSS JOIN LATERAL (SELECT client_id FROM client_name_forms f
    WHERE f.surname_key = s.surname COLLATE "C" AND f.birth_date = s.birth AND f.given_key || '' = s.given COLLATE "C"
    LIMIT ${MOST_OF_A_SIGN}) AS f
  UNION ALL
  SELECT s.place, t.client_id
  FROM unnest($5::int[], $6::text[]) AS s(place, digits)
  CROSS JOIN LATERAL (SELECT client_id FROM client_phones t WHERE t.digits_reversed = s.digits COLLATE "C"
    LIMIT ${MOST_OF_A_SIGN}) AS t
  UNION ALL
  SELECT s.place, d.client_id
  FROM unnest($7::int[], $8::text[]) AS s(place, hash)
  CROSS JOIN LATERAL (SELECT client_id FROM client_documents d WHERE d.number_hash = decode(s.hash, 'hex')
    LIMIT ${MOST_OF_A_SIGN}) AS d`

/**
 * Cards that share a name with a birth date, a phone or a number of a paper with these people, by the place of the
 * person in the list. Protected cards are not among them: not even that there is one may be told here.
 *
 * @param keptUnitIds units whose cards may be named; the others found are `isElsewhere`
 */
export async function findEarlierCards(
  connection: BulkConnection,
  people: readonly PersonToCompare[],
  keptUnitIds: readonly string[],
): Promise<Map<number, EarlierPerson[]>> {
  const pairs = await connection.query<{ place: number; id: string }>(CANDIDATES, soughtSigns(people))
  const found = new Map<number, EarlierPerson[]>()
  if (pairs.length === 0) return found
  const cards = await readPeople(connection, [...new Set(pairs.map(({ id }) => id))], keptUnitIds)
  for (const { place, id } of pairs) {
    const card = cards.get(id)
    const others = found.get(place) ?? []
    if (card && !others.includes(card)) found.set(place, [...others, card])
  }
  return found
}

/** The arguments of CANDIDATES: a column for the place of the person, one for each thing sought. */
function soughtSigns(people: readonly PersonToCompare[]): unknown[] {
  const places = [...people.entries()]
  const named = places.filter(([, { surnameKey, birthDate }]) => surnameKey && birthDate)
  const phones = places.flatMap(([place, person]) =>
    (person.phones ?? []).map((e164) => [place, reversedDigits(e164)] as const),
  )
  const numbers = places.flatMap(([place, { taxIdHash, documentHashes = [] }]) =>
    [...documentHashes, ...(taxIdHash ? [taxIdHash] : [])].map((found) => [place, found] as const),
  )
  return [
    named.map(([place]) => place),
    named.map(([, { surnameKey }]) => surnameKey),
    named.map(([, { givenNameKey }]) => givenNameKey),
    named.map(([, { birthDate }]) => birthDate),
    phones.map(([place]) => place),
    phones.map(([, digits]) => digits),
    numbers.map(([place]) => place),
    numbers.map(([, found]) => found),
  ]
}

type PersonRow = {
  id: string
  cardNumber: string
  birthDate: string | null
  birthYear: number | null
  surnameKey: string
  givenKey: string
  patronymicKey: string
  formerKeys: string[]
  phones: string[]
  taxIdHash: string | null
  hashes: string[]
  isElsewhere: boolean
}

async function readPeople(
  connection: BulkConnection,
  ids: readonly string[],
  keptUnitIds: readonly string[],
): Promise<Map<string, EarlierPerson>> {
  const rows = await connection.query<PersonRow>(
    `SELECT c.id, c.card_number AS "cardNumber", c.birth_date::text AS "birthDate", c.birth_year AS "birthYear",
       f.surname_key AS "surnameKey", f.given_key AS "givenKey", f.patronymic_key AS "patronymicKey",
       ARRAY(SELECT surname_key FROM client_name_forms WHERE client_id = c.id AND kind = 'FORMER') AS "formerKeys",
       ARRAY(SELECT e164 FROM client_phones WHERE client_id = c.id) AS phones,
       (SELECT encode(number_hash, 'hex') FROM client_documents WHERE client_id = c.id AND kind = $2 LIMIT 1) AS "taxIdHash",
       ARRAY(SELECT encode(number_hash, 'hex') FROM client_documents WHERE client_id = c.id AND kind <> $2) AS hashes,
       c.home_unit_id <> ALL ($3::uuid[]) AS "isElsewhere"
     FROM clients c JOIN client_name_forms f ON f.client_id = c.id AND f.ordinal = 0
     WHERE c.id = ANY ($1::uuid[]) AND c.merged_into_id IS NULL AND NOT c.is_protected`,
    [ids, REGISTER_NUMBERS.taxId, keptUnitIds],
  )
  return new Map(rows.map((row) => [row.id, personOf(row)]))
}

function personOf({ id, cardNumber, birthDate, birthYear, taxIdHash, ...row }: PersonRow): EarlierPerson {
  return {
    cardId: id,
    shownAs: cardNumber,
    surnameKey: row.surnameKey,
    givenNameKey: row.givenKey,
    patronymicKey: row.patronymicKey,
    formerSurnameKeys: row.formerKeys,
    ...(birthDate && isPlainDate(birthDate) ? { birthDate } : {}),
    ...(birthYear ? { birthYear } : {}),
    phones: row.phones,
    ...(taxIdHash ? { taxIdHash } : {}),
    documentHashes: row.hashes,
    isElsewhere: row.isElsewhere,
  }
}
