import 'server-only'
import { type KnownLexicon, knownLexicon, type WithNewerNames } from '@/lib/clients/name-lexicon.queries'
import { reachedUnitIds } from '@/lib/clients/reach.rules'
import { db, type Tx } from '@/lib/core/db'
import { isPlainDate } from '@/lib/core/plain-date'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { type ConflictHit, type FoundName, hitsOf } from './conflict-hit.rules'
import { lookupsOfPeople, type SoughtName, type SoughtPerson, soughtNamesOf } from './conflict-sought.rules'

/** What names tell, of whatever centre: nothing of it is shown before the access policy was asked. */
export type ConflictSearch = {
  readonly hits: readonly ConflictHit[]
  /** A name was so common that not all who bear it were looked at, or there were too many names to look for. */
  readonly isCut: boolean
  /** A party has neither patronymic nor day of birth: other centres were not looked into. */
  readonly isOwnOnly: boolean
}

/** What `find_conflicts` gives. */
export type FoundRow = WithNewerNames & {
  n: number
  client_id: string | null
  party_id: string | null
  role: string | null
  unit_id: string | null
  surname_key: string
  given_key: string
  patronymic_key: string
  birth_date: string | null
  is_cut: boolean
}

/** Units within whose walls names may be looked for loosely: the own centre, for a head all below. */
export const ownUnitsOf = (viewer: Viewer): string[] => reachedUnitIds(viewer)

/**
 * Looks for the people of a matter among the cards of all centres and among the parties of all matters.
 *
 * One statement, whoever is found: near spellings come of the lexicon of names, and `find_conflicts` of the migrations looks
 * them up by index with a limit on each look (decision 0024).
 */
export async function searchConflicts(
  tx: Tx,
  people: readonly SoughtPerson[],
  { ownUnits, clientId }: { ownUnits: readonly string[]; clientId: string },
): Promise<ConflictSearch> {
  const lexicon = await knownLexicon()
  const { names, isCut, rows } = await lexicon.whileCurrent(async () => {
    const sought = resolveNames(lexicon, people)
    const found = await run<FoundRow>(
      tx,
      Prisma.sql`SELECT ${conflictColumns(lexicon)} FROM ${findConflictsSql(sought.names, { ownUnits, clientId })} AS f`,
    )
    await lexicon.learnFrom(found, tx)
    return { ...sought, rows: found }
  })
  return {
    hits: hitsOf(names, rows.flatMap(foundOf)),
    isCut: isCut || rows.some(({ is_cut }) => is_cut),
    isOwnOnly: people.some(
      ({ partyId, birthDate, forms }) =>
        partyId !== undefined &&
        birthDate === null &&
        forms.some(({ patronymicKey }) => patronymicKey === ''),
    ),
  }
}

/** The names to look for, with the near spellings that the lexicon of names knows. */
export function resolveNames(
  lexicon: KnownLexicon,
  people: readonly SoughtPerson[],
): { names: SoughtName[]; isCut: boolean } {
  const { words, lookups } = lookupsOfPeople(people)
  return soughtNamesOf(people, words, lexicon.find(lookups))
}

/** The columns of `FoundRow`, of `findConflictsSql` as `f`. */
export const conflictColumns = ({ newer }: KnownLexicon): Prisma.Sql => Prisma.sql`
  f.n, f.client_id::text, f.party_id::text, f.role, f.unit_id::text, f.surname_key, f.given_key, f.patronymic_key,
  f.birth_date::text, f.is_cut, ${newer}`

const MOST_SHOWN = 30

/** @param most people of the own units who are shown, and as many of the others */
export function findConflictsSql(
  names: readonly SoughtName[],
  { ownUnits, clientId, most = MOST_SHOWN }: { ownUnits: readonly string[]; clientId: string; most?: number },
): Prisma.Sql {
  const sought = JSON.stringify(names.map(parametersOf))
  return Prisma.sql`find_conflicts(${sought}::jsonb, ${[...ownUnits]}::uuid[], ${clientId}::uuid, ${most}::int)`
}

// Outside of a transaction the statements are prepared once for each connection.
const run = <T extends object>(tx: Tx, sql: Prisma.Sql): Promise<T[]> =>
  tx === db ? runPrepared<T>(sql) : tx.$queryRaw<T[]>(sql)

function parametersOf({ n, person, surnames, givens, patronymics }: SoughtName) {
  const [surname, given] = [[...surnames.keys()], [...givens.keys()]]
  return {
    n,
    in_cards: person.partyId !== undefined,
    surname: surname[0],
    given: given[0],
    surnames: surname,
    givens: given,
    patronymics: patronymics && [...patronymics.keys()],
    born: person.birthDate,
  }
}

/** The people among the rows; the last of each name is none. */
export function foundOf(row: FoundRow): FoundName[] {
  if (row.client_id === null || row.unit_id === null) return []
  return [
    {
      n: row.n,
      clientId: row.client_id,
      partyId: row.party_id,
      role: row.role,
      unitId: row.unit_id,
      surnameKey: row.surname_key,
      givenKey: row.given_key,
      patronymicKey: row.patronymic_key,
      birthDate: row.birth_date !== null && isPlainDate(row.birth_date) ? row.birth_date : null,
    },
  ]
}
