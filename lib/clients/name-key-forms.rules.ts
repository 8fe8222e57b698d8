import { nameHalves, nameKey, writtenHalves } from './name-key.rules'
import { soundOf } from './transliteration.rules'

export type NameFormKind = 'CURRENT' | 'FORMER' | 'HALF' | 'LATIN'
export type NamePart = 'SURNAME' | 'GIVEN' | 'PATRONYMIC'

/** The names of a card as they are written on it. */
export type RecordedNames = {
  surname: string
  givenName: string
  patronymic: string | null
  /** Surname first, as in a foreign paper. */
  latinName: string | null
  formerSurnames: readonly string[]
}

/** One way to find a card by name. Absent parts are empty keys. */
export type NameForm = {
  kind: NameFormKind
  surnameKey: string
  givenKey: string
  patronymicKey: string
  /** The surname as written, where it is not the current one. */
  surname: string
}

/** A distinct key of one part of a name. */
export type LexiconEntry = { part: NamePart; key: string; sound: string }

/**
 * All ways in which a card is found by name: as it is, by each former surname, by the halves of a double surname or
 * given name, and as written in a foreign paper. The first is always the current name.
 */
export function nameFormsOf(names: RecordedNames): NameForm[] {
  const given = nameKey(names.givenName)
  const patronymic = nameKey(names.patronymic ?? '')
  const form = (kind: NameFormKind, surname: string, surnameKey: string, givenKey = given): NameForm => {
    return { kind, surname, surnameKey, givenKey, patronymicKey: patronymic }
  }
  const forms = [form('CURRENT', names.surname, nameKey(names.surname))]
  for (const half of writtenHalves(names.surname)) forms.push(form('HALF', half, nameKey(half)))
  for (const half of nameHalves(names.givenName)) {
    forms.push(form('HALF', names.surname, nameKey(names.surname), half))
  }
  for (const former of names.formerSurnames) {
    forms.push(form('FORMER', former, nameKey(former)))
    for (const half of nameHalves(former)) forms.push(form('FORMER', former, half))
  }
  if (names.latinName) forms.push(latinForm(names.latinName))
  return distinct(forms)
}

function latinForm(latinName: string): NameForm {
  const [surname = '', given = '', ...rest] = latinName.trim().split(/[\s,]+/)
  return {
    kind: 'LATIN',
    surname,
    surnameKey: nameKey(surname),
    givenKey: nameKey(given),
    patronymicKey: nameKey(rest.join('')),
  }
}

function distinct(forms: NameForm[]): NameForm[] {
  const seen = new Set<string>()
  return forms.filter(({ surnameKey, givenKey, patronymicKey }) => {
    const name = `${surnameKey} ${givenKey} ${patronymicKey}`
    if (seen.has(name) || name.trim() === '') return false
    seen.add(name)
    return true
  })
}

/** The distinct keys the forms put into the lexicon of names, in one order, so that two writers never lock crosswise. */
export function lexiconEntriesOf(forms: Iterable<NameForm>): LexiconEntry[] {
  const entries = new Map<string, LexiconEntry>()
  const add = (part: NamePart, key: string) => {
    if (key !== '') entries.set(`${part} ${key}`, { part, key, sound: soundOf(key) })
  }
  for (const form of forms) {
    add('SURNAME', form.surnameKey)
    add('GIVEN', form.givenKey)
    add('PATRONYMIC', form.patronymicKey)
  }
  return [...entries.keys()]
    .sort()
    .map((id) => entries.get(id))
    .filter((entry) => entry !== undefined)
}
