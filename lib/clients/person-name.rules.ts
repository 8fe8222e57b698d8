import type { Checked, Finding } from './finding.rules'
import { repairMixedAlphabet } from './mixed-alphabet.rules'

export const PERSON_NAME_ERRORS = ['nameEmpty', 'nameTooLong', 'nameDigits', 'nameSymbols'] as const
export const PERSON_NAME_WARNINGS = [
  'nameRepaired',
  'nameMixedAlphabet',
  'nameCapitals',
  'nameInLatin',
  'nameInitials',
  'nameForeignLetters',
] as const
export type PersonNameError = (typeof PERSON_NAME_ERRORS)[number]
export type PersonNameWarning = (typeof PERSON_NAME_WARNINGS)[number]

export const LONGEST_NAME = 100

const APOSTROPHES = "'`´‘’ʼ′"
// Parts of a name that are written small.
const PARTICLES = new Set(['огли', 'кизи', 'де', 'да', 'ла', 'ді', 'ван', 'дер', 'ден', 'фон', 'аль', 'ібн'])
/** A name nothing can be said about: the way of nearly every row of an import. */
const PLAIN_NAME =
  /^[А-ЩЮЯҐЄІЇ]([а-щьюяґєії]{1,40}|(?=[’ʼ']))([’ʼ'][а-щьюяґєії]{1,40})?(-[А-ЩЮЯҐЄІЇ][а-щьюяґєії]{1,40})?$/
const LETTERS_OF_OTHERS = /[ыэёъЫЭЁЪ]/

/**
 * One part of a name as it is kept: composed letters, no invisible marks, single spaces, plain hyphens. The apostrophe
 * stays the one that was typed or that the register gave; look-ups compare keys, not names.
 */
export function cleanName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/ ?[‐‑‒–—−-] ?/g, '-')
    .replace(/^[-, ]+|[-, ]+$/g, '')
}

/**
 * Reads one part of a name: cleans it and repairs letters of the other alphabet that only look right.
 *
 * Doubts are warnings: a name is whatever a person's papers say.
 */
export function checkPersonName(typed: string): Checked<string, PersonNameError, PersonNameWarning> {
  if (PLAIN_NAME.test(typed)) return { value: typed, errors: [], warnings: [] }
  const cleaned = cleanName(typed)
  const error = nameError(cleaned)
  if (error) return { value: undefined, errors: [error], warnings: [] }

  const repair = repairMixedAlphabet(cleaned)
  const name = repair.text
  const warnings: Finding<PersonNameWarning>[] = []
  if (repair.isRepaired) warnings.push({ code: 'nameRepaired', params: { name } })
  if (repair.isStillMixed) warnings.push({ code: 'nameMixedAlphabet' })
  else if (/^[^\p{Script=Cyrillic}]+$/u.test(name)) warnings.push({ code: 'nameInLatin' })
  if (LETTERS_OF_OTHERS.test(name)) warnings.push({ code: 'nameForeignLetters' })
  if (/(^|[ .-])\p{L}(\.|$)/u.test(name)) warnings.push({ code: 'nameInitials' })
  const capitals = suggestCapitals(name)
  if (capitals) warnings.push({ code: 'nameCapitals', params: { name: capitals } })
  return { value: name, errors: [], warnings }
}

/** The name with capitals where they belong, if it was typed in one case only: КОВАЛЬ and коваль give Коваль. */
export function suggestCapitals(name: string): string | undefined {
  if (PLAIN_NAME.test(name)) return undefined
  const isOneCase = name === name.toLowerCase() || (name === name.toUpperCase() && /\p{L}{2}/u.test(name))
  if (!isOneCase) return undefined
  const suggestion = name
    .toLowerCase()
    .split(/([ -])/)
    .map(capitalise)
    .join('')
  return suggestion === name ? undefined : suggestion
}

/** Whether nothing has to be done to a name and nothing can be said about it. */
export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name)
}

/** Whether two names are the same when apostrophes, case and invisible marks are left aside. */
export function isSameName(a: string, b: string): boolean {
  return plainForm(a) === plainForm(b)
}

function nameError(name: string): Finding<PersonNameError> | undefined {
  if (!/\p{L}/u.test(name)) return { code: /\d/.test(name) ? 'nameDigits' : 'nameEmpty' }
  if (name.length > LONGEST_NAME) return { code: 'nameTooLong', params: { longest: LONGEST_NAME } }
  if (/\d/.test(name)) return { code: 'nameDigits' }
  const odd = [...name].find((sign) => !/[\p{L}\p{M} .-]/u.test(sign) && !APOSTROPHES.includes(sign))
  return odd ? { code: 'nameSymbols', params: { sign: odd } } : undefined
}

function capitalise(word: string): string {
  if (PARTICLES.has(word)) return word
  const withFirst = word.replace(/\p{L}/u, (letter) => letter.toUpperCase())
  // O’Коннор, Д’Артаньян: one letter before the apostrophe starts two names, as it does not in Лук’ян.
  return withFirst.replace(
    new RegExp(`^([ОДOD][${APOSTROPHES}])(\\p{L})`, 'u'),
    (_, start: string, letter: string) => start + letter.toUpperCase(),
  )
}

function plainForm(name: string): string {
  return cleanName(name)
    .toLowerCase()
    .replace(new RegExp(`[${APOSTROPHES}]`, 'g'), 'ʼ')
}
