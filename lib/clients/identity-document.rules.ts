import type { Checked, Finding } from './finding.rules'

/** Papers that say who a person is. The order is the one of the list on the screen: commonest first. */
export const IDENTITY_DOCUMENT_KINDS = [
  'ID_CARD',
  'PASSPORT_BOOKLET',
  'TRAVEL_PASSPORT',
  'BIRTH_CERTIFICATE',
  'PENSIONER_CERTIFICATE',
  'DRIVING_LICENCE',
  'MILITARY_ID',
  'COMBATANT_CERTIFICATE',
  'IDP_CERTIFICATE',
  'TEMPORARY_CITIZEN_CERTIFICATE',
  'PERMANENT_RESIDENCE_PERMIT',
  'TEMPORARY_RESIDENCE_PERMIT',
  'REFUGEE_CERTIFICATE',
  'SUBSIDIARY_PROTECTION_CERTIFICATE',
  'TEMPORARY_PROTECTION_CERTIFICATE',
  'ASYLUM_SEEKER_CERTIFICATE',
  'STATELESS_PERSON_CERTIFICATE',
  'FOREIGN_PASSPORT',
  'RELEASE_CERTIFICATE',
  'OTHER',
] as const
export type IdentityDocumentKind = (typeof IDENTITY_DOCUMENT_KINDS)[number]

export const DOCUMENT_NUMBER_ERRORS = [
  'documentNumberEmpty',
  'documentNumberTooLong',
  'bookletForm',
  'idCardLength',
  'idCardNotDigits',
] as const
export const DOCUMENT_NUMBER_WARNINGS = ['documentNumberUnusual'] as const
export type DocumentNumberError = (typeof DOCUMENT_NUMBER_ERRORS)[number]
export type DocumentNumberWarning = (typeof DOCUMENT_NUMBER_WARNINGS)[number]

const BOOKLET = /^([А-ЩЬЮЯҐЄІЇ]{2})(\d{6})$/
const TRAVEL = /^[A-Z]{2}\d{6}$/
const BIRTH = /^([IVX]{1,6})([А-ЩЬЮЯҐЄІЇ]{2})(\d{6})$/
const LONGEST_NUMBER = 30
/** A booklet, or a number of the demographic register. */
const PLAIN_NUMBER = /^([А-ЩЬЮЯҐЄІЇ]{2}(?= )|\d{8}(?=-))[ -](\d{5,6})$/

const LATIN_TWINS = 'ABCEHIKMOPTXY'
const CYRILLIC_TWINS = 'АВСЕНІКМОРТХУ'

/**
 * Reads a number of an identity paper as typed, and writes it as such numbers are written: `АА 123456`, `I-БК 123456`.
 *
 * Only the two forms of the national passport are strict; every other kind of paper has older and local series, so an
 * unusual number is a warning. Forms of travel passports and birth certificates: unverified against the law.
 */
export function checkDocumentNumber(
  kind: IdentityDocumentKind,
  typed: string,
): Checked<string, DocumentNumberError, DocumentNumberWarning> {
  const text = tidy(typed)
  const compact = compactOf(text)
  if (!/[\p{L}\d]/u.test(compact)) return refused({ code: 'documentNumberEmpty' })
  if (compact.length > LONGEST_NUMBER) {
    return refused({ code: 'documentNumberTooLong', params: { longest: LONGEST_NUMBER } })
  }
  switch (kind) {
    case 'PASSPORT_BOOKLET':
      return checkBooklet(compact)
    case 'ID_CARD':
      return checkIdCard(compact)
    case 'TRAVEL_PASSPORT': {
      const number = toLatinTwins(compact)
      return TRAVEL.test(number) ? sound(number) : unusual(number)
    }
    case 'BIRTH_CERTIFICATE': {
      const certificate = birthCertificateOf(compact)
      return certificate ? sound(certificate) : unusual(text)
    }
    default:
      return /\d/.test(compact) ? sound(text) : unusual(text)
  }
}

/**
 * What a number is found by, whatever the kind of paper and however typed: letters that look alike in both alphabets,
 * the Roman numerals' variants, spaces and dashes make no difference.
 */
export function documentLookupKey(typed: string): string {
  // Most of what is kept is written in one of these ways already: an import asks for thousands a second.
  if (/^\d+$/.test(typed)) return typed
  const [, before = '', after = ''] = PLAIN_NUMBER.exec(typed) ?? []
  if (after !== '') return before + after
  const compact = compactOf(tidy(typed))
  const certificate = birthCertificateOf(compact)
  return toCyrillicTwins(certificate ? compactOf(certificate) : compact)
}

/** The kind of paper a bare number most likely belongs to: two letters and six digits, or nine digits. */
export function guessDocumentKind(typed: string): IdentityDocumentKind | undefined {
  const compact = compactOf(tidy(typed))
  if (/^\d{9}$/.test(compact)) return 'ID_CARD'
  if (BOOKLET.test(toCyrillicTwins(compact))) return 'PASSPORT_BOOKLET'
  if (TRAVEL.test(toLatinTwins(compact))) return 'TRAVEL_PASSPORT'
  return birthCertificateOf(compact) ? 'BIRTH_CERTIFICATE' : undefined
}

function checkBooklet(compact: string): Checked<string, DocumentNumberError, DocumentNumberWarning> {
  const found = BOOKLET.exec(toCyrillicTwins(compact))
  return found ? sound(`${found[1]} ${found[2]}`) : refused({ code: 'bookletForm' })
}

function checkIdCard(compact: string): Checked<string, DocumentNumberError, DocumentNumberWarning> {
  if (/\D/.test(compact)) return refused({ code: 'idCardNotDigits' })
  if (compact.length !== 9) return refused({ code: 'idCardLength', params: { digits: compact.length } })
  return sound(compact)
}

/** `I-БК 123456`; the numeral is typed with Latin I V X, Cyrillic І У Х or the digit 1. */
function birthCertificateOf(compact: string): string | undefined {
  const parts = /^([IVXІУХ1]{1,6})(\p{L}{2})(\d{6})$/u.exec(compact)
  if (!parts) return undefined
  const numeral = (parts[1] ?? '').replace(/[І1]/g, 'I').replace(/У/g, 'V').replace(/Х/g, 'X')
  const number = `${numeral}${toCyrillicTwins(parts[2] ?? '')}${parts[3]}`
  const found = BIRTH.exec(number)
  return found ? `${found[1]}-${found[2]} ${found[3]}` : undefined
}

function tidy(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[№#]/g, ' ')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toUpperCase()
}

function compactOf(text: string): string {
  return text.replace(/[\s\-–—‑./\\]/g, '')
}

function toCyrillicTwins(text: string): string {
  return swapLetters(text, LATIN_TWINS, CYRILLIC_TWINS)
}

function toLatinTwins(text: string): string {
  return swapLetters(text, CYRILLIC_TWINS, LATIN_TWINS)
}

function swapLetters(text: string, from: string, to: string): string {
  return [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join('')
}

function sound(number: string): Checked<string, DocumentNumberError, DocumentNumberWarning> {
  return { value: number, errors: [], warnings: [] }
}

function unusual(number: string): Checked<string, DocumentNumberError, DocumentNumberWarning> {
  return { value: number, errors: [], warnings: [{ code: 'documentNumberUnusual' }] }
}

function refused(
  error: Finding<DocumentNumberError>,
): Checked<string, DocumentNumberError, DocumentNumberWarning> {
  return { value: undefined, errors: [error], warnings: [] }
}
