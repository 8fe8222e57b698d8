import { parseTypedDate, type TypedDateError } from '@/lib/core/date-reading'
import { addMonths, ageOn, comparePlainDates, type PlainDate } from '@/lib/core/plain-date'
import type { Checked, Finding } from './finding.rules'

export const BIRTH_DATE_ERRORS = [
  'dateUnreadable',
  'noSuchMonth',
  'noSuchDay',
  'dateYearUnlikely',
  'birthDateFuture',
  'birthDateTooLongAgo',
] as const
export type BirthDateError = (typeof BIRTH_DATE_ERRORS)[number]

/** Age groups of the statistics, forms.md F1. */
export const AGE_GROUPS = ['AGE_0_13', 'AGE_14_17', 'AGE_18_34', 'AGE_35_59', 'AGE_60_PLUS'] as const
export type AgeGroup = (typeof AGE_GROUPS)[number]

/** Nobody is known to have lived longer; an older date is a typing error. */
export const LONGEST_LIFE_YEARS = 120

/**
 * Reads a birth date as typed. Two digits mean a year that has been: 85 is 1985, 26 is 2026 at the earliest in 2026.
 *
 * @param on the day of the check
 */
export function checkBirthDate(typed: string, on: PlainDate): Checked<PlainDate, BirthDateError> {
  const read = parseTypedDate(typed, { pivotYear: Number(on.slice(0, 4)) })
  const error: Finding<BirthDateError> | TypedDateError | undefined = read.ok
    ? birthDateError(read.value, on)
    : read.error
  return read.ok && !error
    ? { value: read.value, errors: [], warnings: [] }
    : { value: undefined, errors: error ? [error] : [], warnings: [] }
}

/** Whether a person can have been born on the day: neither to come nor over 120 years ago. */
export function birthDateError(birthDate: PlainDate, on: PlainDate): Finding<BirthDateError> | undefined {
  if (comparePlainDates(birthDate, on) > 0) return { code: 'birthDateFuture' }
  const earliest = addMonths(on, -12 * LONGEST_LIFE_YEARS)
  if (comparePlainDates(birthDate, earliest) < 0) {
    return { code: 'birthDateTooLongAgo', params: { limit: LONGEST_LIFE_YEARS } }
  }
  return undefined
}

/** The group of the statistics a person of this birth date belongs to on the day. */
export function ageGroupOn(birthDate: PlainDate, on: PlainDate): AgeGroup {
  const age = ageOn(birthDate, on)
  if (age < 14) return 'AGE_0_13'
  if (age < 18) return 'AGE_14_17'
  if (age < 35) return 'AGE_18_34'
  return age < 60 ? 'AGE_35_59' : 'AGE_60_PLUS'
}
