import {
  addDays,
  comparePlainDates,
  diffDays,
  formatPlainDate,
  type PlainDate,
  plainDate,
} from '@/lib/core/plain-date'
import type { Checked, Finding } from './finding.rules'

export const TAX_ID_ERRORS = [
  'taxIdLength',
  'taxIdNotDigits',
  'taxIdZeros',
  'taxIdNoDay',
  'taxIdFutureBirth',
] as const
export const TAX_ID_WARNINGS = ['taxIdCheckDigit', 'taxIdOtherBirthDate', 'taxIdOtherSex'] as const

export type TaxIdError = (typeof TAX_ID_ERRORS)[number]
export type TaxIdWarning = (typeof TAX_ID_WARNINGS)[number]
export type EncodedSex = 'FEMALE' | 'MALE'

const WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7]
const DAY_BEFORE_FIRST = plainDate('1899-12-31')

/**
 * Whether the tenth digit of a taxpayer number (РНОКПП) agrees with the nine before it.
 *
 * Rule: weighted sum modulo 11, then modulo 10. The first weight is −1: the sum may be negative.
 *
 * @param digits ten decimal digits, no spaces
 */
export function hasValidCheckDigit(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  const remainder = ((sum % 11) + 11) % 11
  return remainder % 10 === Number(digits[9])
}

/** The birth date the number was issued for: its first five digits count days, 00001 is 01.01.1900. */
export function birthDateOfTaxId(digits: string): PlainDate {
  return addDays(DAY_BEFORE_FIRST, Number(digits.slice(0, 5)))
}

/** The sex the number was issued for: an odd ninth digit is a man's. */
export function sexOfTaxId(digits: string): EncodedSex {
  return Number(digits[8]) % 2 === 1 ? 'MALE' : 'FEMALE'
}

/** The first five digits of the numbers of people born on the day. */
export function taxIdPrefixOf(birthDate: PlainDate): string {
  return String(diffDays(DAY_BEFORE_FIRST, birthDate)).padStart(5, '0')
}

/**
 * Reads a taxpayer number as typed and judges it against what else is known of the person.
 *
 * A check digit that does not fit and a birth date or sex other than the encoded one occur in registers themselves:
 * they are warnings. Refused is only what was never issued to anybody.
 *
 * @param on the day of the check: nobody has the number of a birth still to come
 */
export function checkTaxId(
  typed: string,
  known: { birthDate?: PlainDate; sex?: string; on: PlainDate },
): Checked<string, TaxIdError, TaxIdWarning> {
  const digits = typed.replace(/[\s\u00A0\-–—.]/g, '')
  const error = taxIdError(digits, known.on)
  if (error) return { value: undefined, errors: [error], warnings: [] }

  const warnings: Finding<TaxIdWarning>[] = []
  const encodedBirth = birthDateOfTaxId(digits)
  const encodedSex = sexOfTaxId(digits)
  if (!hasValidCheckDigit(digits)) {
    // Nothing else it says can be relied on.
    return { value: digits, errors: [], warnings: [{ code: 'taxIdCheckDigit' }] }
  }
  if (known.birthDate && known.birthDate !== encodedBirth) {
    warnings.push({ code: 'taxIdOtherBirthDate', params: { encoded: formatPlainDate(encodedBirth) } })
  }
  if ((known.sex === 'FEMALE' || known.sex === 'MALE') && known.sex !== encodedSex) {
    warnings.push({ code: 'taxIdOtherSex', params: { encoded: encodedSex } })
  }
  return { value: digits, errors: [], warnings }
}

function taxIdError(digits: string, on: PlainDate): Finding<TaxIdError> | undefined {
  if (/\D/.test(digits)) return { code: 'taxIdNotDigits' }
  if (digits.length !== 10) return { code: 'taxIdLength', params: { digits: digits.length } }
  if (/^0+$/.test(digits)) return { code: 'taxIdZeros' }
  if (digits.startsWith('00000')) return { code: 'taxIdNoDay' }
  if (comparePlainDates(birthDateOfTaxId(digits), on) > 0) return { code: 'taxIdFutureBirth' }
  return undefined
}
