import { comparePlainDates, formatPlainDate, isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import type { Checked, Finding } from './finding.rules'

export const DEMOGRAPHY_NUMBER_ERRORS = [
  'demographyNumberLength',
  'demographyNumberNotDigits',
  'demographyNumberNoSuchDay',
  'demographyNumberFutureBirth',
] as const
export const DEMOGRAPHY_NUMBER_WARNINGS = [
  'demographyNumberCheckDigit',
  'demographyNumberOtherBirthDate',
] as const

export type DemographyNumberError = (typeof DEMOGRAPHY_NUMBER_ERRORS)[number]
export type DemographyNumberWarning = (typeof DEMOGRAPHY_NUMBER_WARNINGS)[number]

const WEIGHTS = [7, 3, 1]

/**
 * Reads a record number of the demographic register (УНЗР): `YYYYMMDD-NNNNC`, with or without the dash.
 *
 * The rule of its check digit (weights 7, 3, 1 as in travel papers) comes from public code, not from the law, so a
 * digit that does not fit is a warning only. Unverified against the order on the register.
 *
 * @param on the day of the check
 * @returns as value the number with its dash
 */
export function checkDemographyNumber(
  typed: string,
  known: { birthDate?: PlainDate; on: PlainDate },
): Checked<string, DemographyNumberError, DemographyNumberWarning> {
  const digits = typed.replace(/[\s\u00A0\-–—‑]/g, '')
  const error = numberError(digits, known.on)
  if (error) return { value: undefined, errors: [error], warnings: [] }

  const warnings: Finding<DemographyNumberWarning>[] = []
  const encoded = encodedDay(digits)
  if (!hasFittingCheckDigit(digits)) warnings.push({ code: 'demographyNumberCheckDigit' })
  else if (known.birthDate && isPlainDate(encoded) && known.birthDate !== encoded) {
    warnings.push({ code: 'demographyNumberOtherBirthDate', params: { encoded: formatPlainDate(encoded) } })
  }
  return { value: `${digits.slice(0, 8)}-${digits.slice(8)}`, errors: [], warnings }
}

function hasFittingCheckDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, place) => total + Number(digit) * (WEIGHTS[place % 3] ?? 0),
    0,
  )
  return sum % 10 === Number(digits[12])
}

function numberError(digits: string, on: PlainDate): Finding<DemographyNumberError> | undefined {
  if (/\D/.test(digits)) return { code: 'demographyNumberNotDigits' }
  if (digits.length !== 13) return { code: 'demographyNumberLength', params: { digits: digits.length } }
  const born = encodedDay(digits)
  if (!isPlainDate(born)) return { code: 'demographyNumberNoSuchDay' }
  if (comparePlainDates(born, on) > 0) return { code: 'demographyNumberFutureBirth' }
  return undefined
}

function encodedDay(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}
