import { isPlainDate } from './plain-date'

/** What was meant by a typed date, or what is wrong with it. */
export type TypedDate =
  | { kind: 'empty' }
  | { kind: 'date'; iso: string; shown: string }
  | { kind: 'incomplete' }
  | { kind: 'noSuchMonth' }
  | { kind: 'noSuchDay'; days: number; month: number; year: number }

const SEPARATED = /^(\d{1,2})[\s.,/-]+(\d{1,2})[\s.,/-]+(\d{4}|\d{2})$/
const TOGETHER = /^(\d{2})(\d{2})(\d{4}|\d{2})$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/**
 * Reads a date as people type it: `28.02.1985`, `28 02 85`, `280285`, `28/2/1985`, `1985-02-28`.
 *
 * Two digits of a year are of this century up to `latestYear`, of the last one beyond it: with 2026, `26` is 2026
 * and `27` is 1927. Fields for dates to come pass a later year.
 */
export function readTypedDate(typed: string, latestYear: number): TypedDate {
  const text = typed.trim().replace(/\s*р\.?$/u, '')
  if (text === '') return { kind: 'empty' }
  const iso = ISO.exec(text)
  const found = SEPARATED.exec(text) ?? TOGETHER.exec(text)
  const parts = iso ? [iso[3], iso[2], iso[1]] : found ? found.slice(1, 4) : undefined
  if (!parts) return { kind: 'incomplete' }

  const [day, month] = [Number(parts[0]), Number(parts[1])]
  const year = fullYear(parts[2] ?? '', latestYear)
  if (month < 1 || month > 12) return { kind: 'noSuchMonth' }
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > days) return { kind: 'noSuchDay', days, month, year }

  const [dd, mm] = [String(day).padStart(2, '0'), String(month).padStart(2, '0')]
  const date = `${year}-${mm}-${dd}`
  return isPlainDate(date)
    ? { kind: 'date', iso: date, shown: `${dd}.${mm}.${year}` }
    : { kind: 'incomplete' }
}

/** `1985-02-28` as `28.02.1985`; anything else as it is, so that what was typed is never lost. */
export function showDate(value: string): string {
  return isPlainDate(value) ? `${value.slice(8)}.${value.slice(5, 7)}.${value.slice(0, 4)}` : value
}

function fullYear(digits: string, latestYear: number): number {
  if (digits.length === 4) return Number(digits)
  const year = Math.floor(latestYear / 100) * 100 + Number(digits)
  return year > latestYear ? year - 100 : year
}
