import type { NameForm, NamePart } from '@/lib/clients/name-key-forms.rules'
import type { LexiconRow, WordLookup } from '@/lib/clients/name-lexicon.rules'
import { type Candidates, candidatesOf, lookupsOf } from '@/lib/clients/people-search-candidates.rules'
import { type SoughtWord, soughtWord } from '@/lib/clients/people-search-words.rules'
import type { PlainDate } from '@/lib/core/plain-date'

/** Somebody to be looked for: the client, or a party of the matter. */
export type SoughtPerson = {
  /** The party; undefined for the client. */
  readonly partyId: string | undefined
  readonly role: string
  readonly forms: readonly NameForm[]
  readonly birthDate: PlainDate | null
}

/** One name to be looked for, with the spellings that may be meant; the first of each list is the name itself. */
export type SoughtName = {
  readonly n: number
  readonly person: SoughtPerson
  readonly surnames: ReadonlyMap<string, number>
  readonly givens: ReadonlyMap<string, number>
  /** Undefined where no patronymic is known: any will do. */
  readonly patronymics: ReadonlyMap<string, number> | undefined
}

/** One plain typing error costs 0.85; a feminine form, a Russian spelling, a transliteration less. */
const FORGIVEN = 0.9
const KEPT: Record<NamePart, number> = { SURNAME: 16, GIVEN: 8, PATRONYMIC: 8 }
const MOST_NAMES = 24

type Words = { words: SoughtWord[]; placeOf: (key: string) => number }

/** The distinct words of all names, and what is looked up in the lexicon for them: whole names only, none that is begun. */
export function lookupsOfPeople(people: readonly SoughtPerson[]): {
  words: Words
  lookups: WordLookup[]
} {
  const words: SoughtWord[] = []
  const places = new Map<string, number>()
  for (const { forms } of people)
    for (const { surnameKey, givenKey, patronymicKey } of forms)
      for (const key of [surnameKey, givenKey, patronymicKey])
        if (key !== '' && !places.has(key))
          places.set(key, words.push(soughtWord({ typed: key, key, isInitial: false })) - 1)
  const lookups = lookupsOf({ words }).map(({ beginning: _, ...lookup }) => lookup)
  return { words: { words, placeOf: (key) => places.get(key) ?? -1 }, lookups }
}

/**
 * The names to look for, each with its near spellings as the lexicon of names knows them: typing errors, other
 * alphabets, Russian forms, the surname of the other sex. `isCut`: there were more names than are looked for.
 */
export function soughtNamesOf(
  people: readonly SoughtPerson[],
  { words, placeOf }: Words,
  rows: readonly LexiconRow[],
): { names: SoughtName[]; isCut: boolean } {
  const candidates = candidatesOf({ words, wordings: [] }, rows)
  const spellings = (key: string, part: NamePart) => spellingsOf(key, part, candidates[placeOf(key)])
  const names = people.flatMap((person) =>
    person.forms.map(({ surnameKey, givenKey, patronymicKey }) => ({
      person,
      surnames: spellings(surnameKey, 'SURNAME'),
      givens: spellings(givenKey, 'GIVEN'),
      // Who wrote no patronymic down may be the same person.
      patronymics:
        patronymicKey === ''
          ? undefined
          : new Map([...spellings(patronymicKey, 'PATRONYMIC'), ['', FORGIVEN]]),
    })),
  )
  return {
    names: names.slice(0, MOST_NAMES).map((name, n) => ({ n, ...name })),
    isCut: names.length > MOST_NAMES,
  }
}

function spellingsOf(key: string, part: NamePart, found: Candidates | undefined): Map<string, number> {
  const near = (found?.[part] ?? []).filter(
    ({ key: other, match }) => other !== key && match.cost <= FORGIVEN && match.how !== 'beginning',
  )
  return new Map([
    [key, 0],
    ...near.slice(0, KEPT[part]).map(({ key: other, match }) => [other, match.cost] as const),
  ])
}
