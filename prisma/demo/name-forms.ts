import { nameKey } from '@/lib/clients/name-key.rules'
import {
  lexiconEntriesOf,
  type NameForm,
  type NameFormKind,
  type NamePart,
  nameFormsOf,
} from '@/lib/clients/name-key-forms.rules'
import type { InventedPerson } from './people'

type CountedKey = { key: string; count: number }
/** Of surnames, given names and patronymics each name as written, with its key and how often it occurs. */
type NameCounts = Record<NamePart, Map<string, CountedKey>>
type Form = Pick<NameForm, 'kind' | 'surnameKey' | 'givenKey' | 'patronymicKey'>

const PARTS = ['SURNAME', 'GIVEN', 'PATRONYMIC'] as const
const EMPTY: CountedKey = { key: '', count: 0 }

/** Finds the forms of names, and counts in how many of them each key stands: the lexicon of these cards. */
export class NameForms {
  // By the name as written: there are far fewer names than people.
  readonly #counts: NameCounts = { SURNAME: new Map(), GIVEN: new Map(), PATRONYMIC: new Map() }

  /** What `nameFormsOf` gives, with the keys of names met before remembered. */
  formsOf(person: InventedPerson): Form[] {
    const { surname, givenName, patronymic, formerSurnames } = person
    if (surname.includes('-')) {
      const forms = nameFormsOf({ surname, givenName, patronymic, formerSurnames, latinName: null })
      for (const { surnameKey } of forms) this.#count(surnameKey, givenName, patronymic)
      return forms
    }
    const current = this.#form('CURRENT', surname, givenName, patronymic)
    if (formerSurnames.length === 0) return [current]
    const former = [...new Set(formerSurnames)].filter((name) => name !== surname)
    return [current, ...former.map((name) => this.#form('FORMER', name, givenName, patronymic))]
  }

  *entries(): Generator<{ part: NamePart; key: string; sound: string; frequency: number }> {
    for (const part of PARTS) {
      for (const [key, frequency] of frequencies(this.#counts[part]))
        yield { part, key, frequency, sound: soundOfKey(key) }
    }
  }

  #form(kind: NameFormKind, surname: string, givenName: string, patronymic: string | null): Form {
    const keys = this.#count(surname, givenName, patronymic)
    return { kind, surnameKey: keys[0].key, givenKey: keys[1].key, patronymicKey: keys[2].key }
  }

  #count(
    surname: string,
    givenName: string,
    patronymic: string | null,
  ): readonly [CountedKey, CountedKey, CountedKey] {
    return [
      counted(this.#counts.SURNAME, surname),
      counted(this.#counts.GIVEN, givenName),
      patronymic === null ? EMPTY : counted(this.#counts.PATRONYMIC, patronymic),
    ]
  }
}

function counted(names: Map<string, CountedKey>, name: string): CountedKey {
  const known = names.get(name)
  if (known) {
    known.count += 1
    return known
  }
  const fresh = { key: nameKey(name), count: 1 }
  names.set(name, fresh)
  return fresh
}

/** Different spellings may share a key. */
function frequencies(names: Map<string, CountedKey>): Map<string, number> {
  const found = new Map<string, number>()
  for (const { key, count } of names.values()) found.set(key, (found.get(key) ?? 0) + count)
  return found
}

function soundOfKey(key: string): string {
  const form = { kind: 'CURRENT', surname: '', surnameKey: key, givenKey: '', patronymicKey: '' } as const
  return lexiconEntriesOf([form])[0]?.sound ?? ''
}
