import { knownGivenNames } from './given-name-variants.rules'
import { sexOfPatronymic } from './name-gender.rules'
import { nameKey } from './name-key.rules'
import { suggestCapitals } from './person-name.rules'

const GIVEN = new Set(knownGivenNames())

export type CarriedName = { surname: string; givenName: string; patronymic: string }

/**
 * Which part of a name each searched word most likely is: a patronymic by its ending, a given name by the table of
 * names, what is left a surname. Otherwise they come as people are called in an office: surname first.
 */
export function nameOfWords(words: readonly string[]): CarriedName {
  const name: CarriedName = { surname: '', givenName: '', patronymic: '' }
  const rest = [...words]
  const patronymic = rest.findIndex((word, place) => place > 0 && sexOfPatronymic(word) !== undefined)
  if (patronymic > 0) name.patronymic = take(rest, patronymic)
  const givenPlace = rest.length > 1 ? rest.findIndex((word) => GIVEN.has(nameKey(word))) : -1
  if (givenPlace >= 0) name.givenName = take(rest, givenPlace)
  name.surname = take(rest, 0)
  if (name.givenName === '') name.givenName = take(rest, 0)
  if (name.patronymic === '') name.patronymic = take(rest, 0)
  return name
}

function take(words: string[], place: number): string {
  const [word = ''] = words.splice(place, 1)
  return suggestCapitals(word) ?? word
}
