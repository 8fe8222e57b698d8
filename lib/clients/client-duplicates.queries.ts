import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { addDays, isPlainDate, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { checkBirthDate } from './birth-date.rules'
import { cardFactsSql, openingOf } from './card-facts.queries'
import type { Duplicate, DuplicateSearch } from './client-duplicates.schema'
import { documentNumberHash } from './document-number.queries'
import { type PersonToCompare, rankDuplicates } from './duplicate.rules'
import { nameKey } from './name-key.rules'
import { soughtVariants } from './name-key-variants.rules'
import { type KnownLexicon, knownLexicon, type WithNewerNames } from './name-lexicon.queries'
import type { HitOpening, HitUnit, PersonHit } from './people-search.schema'
import { checkPhone, maskPhone } from './phone.rules'
import { soundOf } from './transliteration.rules'

const CARDS_COMPARED = 60
const SHOWN = 5

type CandidateRow = WithNewerNames & {
  id: string
  card_number: string
  surname: string
  given_name: string
  patronymic: string | null
  former_surnames: string[]
  birth_date: string | null
  birth_year: number | null
  is_protected: boolean
  unit_id: string
  unit_name: string
  unit_name_en: string
  unit_phone: string | null
  phones: string[] | null
  number_hashes: string[] | null
  facts: unknown
}
type Candidate = PersonToCompare & { row: CandidateRow; opening: HitOpening }

/**
 * Cards that are likely of the person whose form is being filled in, the likeliest first, at most five.
 *
 * One statement gathers candidates by every index the search has; `duplicate.rules` judges them. A protected card
 * tells others of itself only when there is no doubt left: then the person must not get a second one.
 */
export async function findDuplicates(
  viewer: Viewer,
  typed: DuplicateSearch,
  now = new Date(),
): Promise<Result<Duplicate[], never>> {
  const person = personOf(typed, todayInKyiv(now))
  if (!isEnough(person)) return ok([])
  const names = await knownLexicon()
  const rows = await names.whileCurrent(async () => {
    const found = await db.$queryRaw<CandidateRow[]>(candidatesSql(viewer, { person, names }, typed))
    await names.learnFrom(found)
    return found
  })
  const ranked = rankDuplicates(
    person,
    rows.map((row) => ({ ...candidateOf(row, person), opening: openingOf(viewer.ability, row.facts) })),
  )
  const duplicates = ranked
    .filter(({ candidate, level }) => isShown(candidate) || level === 'CERTAIN')
    .slice(0, SHOWN)
    .map(({ candidate, level, reasons }) => ({
      level,
      reasons: isShown(candidate) ? reasons : [],
      hit: hitOf(candidate, viewer),
    }))
  if (duplicates.length > 0) {
    await recordFact(db, viewer, {
      action: 'search',
      subject: 'person',
      details: { hits: duplicates.length, duplicates: true },
    })
  }
  return ok(duplicates)
}

function personOf(typed: DuplicateSearch, on: PlainDate): PersonToCompare {
  const birthDate = typed.birthDate ? checkBirthDate(typed.birthDate, on).value : undefined
  const hashOf = (number: string) => Buffer.from(documentNumberHash(number)).toString('hex')
  const written = typed.documents.filter((number) => number.replace(/[^\p{L}\d]/gu, '').length >= 6)
  return {
    surnameKey: nameKey(typed.surname),
    givenNameKey: nameKey(typed.givenName),
    patronymicKey: nameKey(typed.patronymic),
    formerSurnameKeys: typed.formerSurnames.map(nameKey).filter(Boolean),
    birthDate,
    birthYear: /^\d{4}$/.test(typed.birthYear) ? Number(typed.birthYear) : undefined,
    phones: typed.phones.flatMap((phone) => checkPhone(phone).value ?? []),
    taxIdHash: /^\d{10}$/.test(typed.taxId.replace(/\s/g, '')) ? hashOf(typed.taxId) : undefined,
    documentHashes: written.map(hashOf),
  }
}

/** A name alone is no sign: half a town shares it. */
function isEnough({ surnameKey, givenNameKey, birthDate, birthYear, ...numbers }: PersonToCompare): boolean {
  const hasName = surnameKey.length > 1 && givenNameKey.length > 1
  const hasNumber = Boolean(numbers.taxIdHash) || Boolean(numbers.documentHashes?.length)
  return hasNumber || (hasName && Boolean(birthDate || birthYear || numbers.phones?.length))
}

function candidatesSql(
  viewer: Viewer,
  { person, names }: { person: PersonToCompare; names: KnownLexicon },
  { exceptClientId, submissionId }: DuplicateSearch,
): Prisma.Sql {
  const hashes = [...(person.documentHashes ?? []), ...(person.taxIdHash ? [person.taxIdHash] : [])]
  const bytes = Prisma.sql`ARRAY(SELECT decode(hash, 'hex') FROM unnest(${hashes}::text[]) AS hash)`
  const phones = (person.phones ?? []).map((phone) => [...phone.replace(/\D/g, '')].reverse().join(''))
  return Prisma.sql`
    WITH found AS (
      SELECT client_id FROM client_documents WHERE number_hash = ANY(${bytes})
      UNION (SELECT client_id FROM client_phones WHERE digits_reversed = ANY(${phones}) LIMIT ${CARDS_COMPARED})
      ${namesSql(person, names)}
    )
    SELECT c.id::text, c.card_number, c.surname, c.given_name, c.patronymic, c.former_surnames,
      c.birth_date::text, c.birth_year, c.is_protected, u.id::text AS unit_id, u.short_name AS unit_name,
      u.name_en AS unit_name_en, u.phone AS unit_phone,
      (SELECT array_agg(p.e164 ORDER BY p.ordinal) FROM client_phones p WHERE p.client_id = c.id) AS phones,
      (SELECT array_agg(encode(d.number_hash, 'hex')) FROM client_documents d
       WHERE d.client_id = c.id AND d.number_hash = ANY(${bytes})) AS number_hashes,
      ${cardFactsSql(viewer)} AS facts, ${names.newer}
    FROM found JOIN clients c ON c.id = found.client_id JOIN units u ON u.id = c.home_unit_id
    WHERE c.merged_into_id IS NULL AND c.id IS DISTINCT FROM ${exceptClientId ?? null}::uuid
      AND c.id::text NOT IN (
        SELECT answer ->> 'clientId' FROM idempotency_keys
        WHERE staff_id = ${viewer.staffId}::uuid AND key = ${submissionId ?? ''} AND operation = 'registerClient'
      )
    LIMIT ${3 * CARDS_COMPARED}`
}

/** Ways by name: each stays within one index and a bounded number of rows. */
function namesSql(
  { surnameKey, givenNameKey, formerSurnameKeys = [], birthDate, birthYear }: PersonToCompare,
  names: KnownLexicon,
) {
  if (surnameKey === '' || givenNameKey === '') return Prisma.empty
  const surnames = [surnameKey, ...formerSurnameKeys]
  const dates = birthDate ? nearDates(birthDate) : []
  const limit = Prisma.sql`LIMIT ${CARDS_COMPARED}`
  const ofYear = birthYear
    ? Prisma.sql`AND (f.birth_date IS NULL OR f.birth_date BETWEEN ${`${birthYear}-01-01`}::date AND ${`${birthYear}-12-31`}::date)`
    : Prisma.sql`AND (f.birth_date IS NULL OR ${birthDate === undefined})`
  return Prisma.sql`
    UNION (SELECT f.client_id FROM client_name_forms f
      WHERE f.surname_key = ANY(${surnames}) AND f.given_key = ${givenNameKey} ${ofYear} ${limit})
    UNION (SELECT f.client_id FROM client_name_forms f
      WHERE f.birth_date = ANY(${dates}::date[]) AND f.given_key = ANY(${[givenNameKey, surnameKey]}) ${limit})
    UNION (SELECT f.client_id FROM client_name_forms f
      WHERE f.surname_key IN (SELECT unnest(${names.surnamesUnder(soughtVariants(soundOf(surnameKey)))}::text[]))
        AND f.birth_date = ANY(${dates}::date[]) ${limit})`
}

/** The day itself and those one slip away: day and month swapped, or one digit of them different. */
function nearDates(date: PlainDate): string[] {
  const [year, month, day] = date.split('-')
  const slips = [1, 10, 20, 30].flatMap((days) => [addDays(date, days), addDays(date, -days)])
  const others = Array.from({ length: 10 }, (_, digit) => [
    `${year?.slice(0, 3)}${digit}-${month}-${day}`,
    `${year}-${month?.slice(0, 1)}${digit}-${day}`,
    `${year}-${month}-${day?.slice(0, 1)}${digit}`,
  ]).flat()
  return [...new Set([date, `${year}-${day}-${month}`, ...slips, ...others].filter(isPlainDate))]
}

function candidateOf(row: CandidateRow, sought: PersonToCompare): Omit<Candidate, 'opening'> {
  const hashes = row.number_hashes ?? []
  return {
    row,
    surnameKey: nameKey(row.surname),
    givenNameKey: nameKey(row.given_name),
    patronymicKey: nameKey(row.patronymic ?? ''),
    formerSurnameKeys: row.former_surnames.map(nameKey),
    birthDate: row.birth_date && isPlainDate(row.birth_date) ? row.birth_date : undefined,
    birthYear: row.birth_year ?? undefined,
    phones: row.phones ?? [],
    taxIdHash: hashes.find((hash) => hash === sought.taxIdHash),
    documentHashes: hashes,
  }
}

/** Cards the viewer may be told about: all but the protected ones, and of those the ones the access policy opens. */
const isShown = ({ row, opening }: Candidate): boolean => !row.is_protected || opening === 'OPEN'

function hitOf(candidate: Candidate, viewer: Viewer): PersonHit {
  const { row, opening } = candidate
  const homeUnit: HitUnit = {
    id: row.unit_id,
    name: row.unit_name,
    nameEn: row.unit_name_en,
    phone: row.unit_phone,
  }
  if (!isShown(candidate)) return { isProtected: true, homeUnit }
  const [phone] = row.phones ?? []
  return {
    isProtected: false,
    id: row.id,
    cardNumber: row.card_number,
    surname: row.surname,
    givenName: row.given_name,
    patronymic: row.patronymic,
    birthDate: row.birth_date,
    birthYear: row.birth_year,
    maskedPhone: phone ? maskPhone(phone) : null,
    homeUnit,
    isOwnCentre: viewer.centreUnitIds.includes(row.unit_id),
    opening,
    reasons: [],
    marks: { surname: [], givenName: [], patronymic: [] },
  }
}
