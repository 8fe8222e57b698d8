import { parseTypedDate } from './date-reading'
import { formatPlainDate, isPlainDate } from './plain-date'

/** What a date field shows of what is typed in it: the day meant, or what is wrong. */
export type TypedDate =
  | { kind: 'empty' }
  | { kind: 'date'; iso: string; shown: string }
  | { kind: 'incomplete' }
  | { kind: 'noSuchMonth' }
  | { kind: 'noSuchDay'; days: number; month: number; year: number }

/**
 * Reads a date while it is typed, by the same rules as the server will: see `parseTypedDate`.
 *
 * @param latestYear the latest year that two digits may mean
 */
export function readTypedDate(typed: string, latestYear: number): TypedDate {
  if (typed.trim() === '') return { kind: 'empty' }
  const read = parseTypedDate(typed, { pivotYear: latestYear })
  if (read.ok) return { kind: 'date', iso: read.value, shown: formatPlainDate(read.value) }
  switch (read.error.code) {
    case 'noSuchMonth':
      return { kind: 'noSuchMonth' }
    case 'noSuchDay': {
      const { days, month, year } = read.error.params
      return { kind: 'noSuchDay', days, month, year }
    }
    default:
      return { kind: 'incomplete' }
  }
}

/** `1985-02-28` as `28.02.1985`; anything else as it is, so that what was typed is never lost. */
export function showDate(value: string): string {
  return isPlainDate(value) ? formatPlainDate(value) : value
}
