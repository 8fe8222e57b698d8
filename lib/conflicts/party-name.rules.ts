import { nameOfWords } from '@/lib/clients/carried-name.rules'
import { knownGivenNames } from '@/lib/clients/given-name-variants.rules'
import { nameKey } from '@/lib/clients/name-key.rules'
import { type NameForm, nameFormsOf } from '@/lib/clients/name-key-forms.rules'

/** The name of a person beside the client, as far as it was told. */
export type PartyName = {
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string
}

const MOST_WORDS = 3

const wordsOf = (text: string) => new Set(text.trim().split(/\s+/))

/** Who somebody is to the client; said before a name, it is no part of it. */
const STANDING = wordsOf(`
  чоловік чоловіком дружина дружиною батько батьком тато мати мама син сином донька дочка брат сестра сусід сусідка
  свекор свекруха тесть теща зять невістка вітчим мачуха бабуся баба дідусь дід дядько тітка родич родичка опікун опікунка
  колишній колишня роботодавець роботодавиця орендар орендарка орендодавець орендодавиця позичальник боржник боржниця
  кредитор позивач позивачка відповідач відповідачка потерпілий потерпіла свідок представник представниця адвокат адвокатка
  дитини дітей клієнта клієнтки громадянин громадянка гр пан пані фоп та
`)

/** Words of which names of bodies are made. */
const OF_BODIES = wordsOf(`
  тов тзов ат пат прат кп дп ну осбб жбк банк фонд рада служба управління відділ відділення департамент школа
  садок лікарня суд поліція прокуратура міністерство університет коледж підприємство товариство компанія громада
  адміністрація виконком військова частина центр установа заклад комісія інспекція організація спілка кооператив завод
  магазин агентство бюро пенсійний податкова
`)

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word)

/**
 * The names of people in what was typed as the other party; none for a body, a description («батько дитини»), one word or
 * initials alone, which cannot be compared with anybody.
 *
 * What stands before a name («колишній чоловік Коваль Петро») is left out. After a comma, a semicolon or in brackets may stand
 * another person («Коваль Петро; Коваль Марія»), who counts as well; whatever else stands there does not.
 */
export function partyNamesOf(typed: string): PartyName[] {
  if (/[«»"“”„\d]/.test(typed)) return []
  const [first, ...others] = typed.split(/[,;()]/).map(nameIn)
  return first ? [first, ...others.filter((name) => name !== undefined)] : []
}

function nameIn(part: string): PartyName | undefined {
  const words = part.trim().split(/\s+/).filter(Boolean)
  if (words.some((word) => OF_BODIES.has(bare(word)))) return undefined
  const start = words.findIndex((word) => !STANDING.has(bare(word)))
  const name = start < 0 ? [] : words.slice(start)
  if (name.length < 2 || name.length > MOST_WORDS || name.some((word) => nameKey(word).length < 2))
    return undefined
  const isNamed = name.every(isCapitalised) || name.some(isKnownGiven)
  return isNamed && !name.some((word) => word.endsWith('.')) ? nameOfWords(name) : undefined
}

const bare = (word: string) => word.toLowerCase().replace(/\.$/, '')

const given = new Set(knownGivenNames())
const isKnownGiven = (word: string) => given.has(nameKey(word))

/**
 * Which reading of names this is. Where a change of it finds other people in the same words, it is one more: parties kept by an
 * older reading are then read anew.
 */
export const NAMES_READING = 2

/**
 * All ways in which a party is found by name, in the keys that cards are found by. Two words that may each be a given
 * name («Роман Павло») are kept in both orders.
 */
export const partyFormsOf = (typed: string): NameForm[] => partyNamesOf(typed).flatMap(formsOf)

function formsOf(name: PartyName): NameForm[] {
  const forms = nameFormsOf(recorded(name))
  const isEither = name.patronymic === '' && isKnownGiven(name.surname) && isKnownGiven(name.givenName)
  if (!isEither) return forms
  return [...forms, ...nameFormsOf(recorded({ ...name, surname: name.givenName, givenName: name.surname }))]
}

const recorded = ({ surname, givenName, patronymic }: PartyName) => ({
  surname,
  givenName,
  patronymic,
  latinName: null,
  formerSurnames: [],
})
