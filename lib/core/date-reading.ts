import { isPlainDate, type PlainDate } from './plain-date'

export type TypedDateError =
  | { code: 'dateUnreadable' }
  | { code: 'noSuchMonth'; params: { month: number } }
  | { code: 'noSuchDay'; params: { day: number; month: number; year: number; days: number } }
  | { code: 'dateYearUnlikely'; params: { year: number } }

export type TypedDate = { ok: true; value: PlainDate } | { ok: false; error: TypedDateError }

// First three letters: Ukrainian, Russian and English names of a month, in whatever case ending.
const MONTHS = [
  ['січ', 'янв', 'jan'],
  ['лют', 'фев', 'feb'],
  ['бер', 'мар', 'mar'],
  ['кві', 'апр', 'apr'],
  ['тра', 'мая', 'may'],
  ['чер', 'июн', 'jun'],
  ['лип', 'июл', 'jul'],
  ['сер', 'авг', 'aug'],
  ['вер', 'сен', 'sep'],
  ['жов', 'окт', 'oct'],
  ['лис', 'ноя', 'nov'],
  ['гру', 'дек', 'dec'],
]

/**
 * Reads a date as people type it: `28.02.1985`, `28/2/85`, `28 02 1985`, `280285`, `28021985`, `1985-02-28`,
 * `28 лютого 1985 р.`; a time of day behind it is dropped (Excel adds one).
 *
 * The day always comes before the month: an American order is told to be wrong, never guessed.
 *
 * @param pivotYear the latest year that two digits may mean: with 2026, `26` is 2026 and `27` is 1927
 */
export function parseTypedDate(typed: string, { pivotYear }: { pivotYear: number }): TypedDate {
  const text = typed
    .normalize('NFC')
    .replace(/[\u00A0\u202F]/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$/, '')
    .replace(/[\s,]*(р\.?\s?н\.?|року|рік|р\.?|г\.?|года)$/, '')
    .trim()
  const parts = splitDate(text)
  if (!parts) return { ok: false, error: { code: 'dateUnreadable' } }
  const year = parts.year.length === 2 ? fullYear(Number(parts.year), pivotYear) : Number(parts.year)
  return toDate(parts.day, parts.month, year)
}

/** How many days the month has. */
export function daysOfMonth(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

type Parts = { day: number; month: number; year: string }

function splitDate(text: string): Parts | undefined {
  const iso = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text)
  if (iso) return { year: iso[1] ?? '', month: Number(iso[2]), day: Number(iso[3]) }

  const usual = /^(\d{1,2})\s?[-./, ]\s?(\d{1,2})\s?[-./, ]\s?(\d{4}|\d{2})$/.exec(text)
  if (usual) return { day: Number(usual[1]), month: Number(usual[2]), year: usual[3] ?? '' }

  const worded = /^[«"“]?(\d{1,2})[»"”]?\s?\.?([\p{L}]{3,})\.?\s?(\d{4}|\d{2})$/u.exec(
    text.replace(/(\d[»"”]?) (?=\p{L})/u, '$1'),
  )
  if (worded) return wordedParts(worded[1], worded[2], worded[3])

  return /^\d+$/.test(text) ? digitParts(text) : undefined
}

function wordedParts(day = '', word = '', year = ''): Parts | undefined {
  const start = word.slice(0, 3)
  const month = MONTHS.findIndex((names) => names.includes(start)) + 1
  return month > 0 ? { day: Number(day), month, year } : undefined
}

function digitParts(digits: string): Parts | undefined {
  if (digits.length !== 6 && digits.length !== 8) return undefined
  const usual = {
    day: Number(digits.slice(0, 2)),
    month: Number(digits.slice(2, 4)),
    year: digits.slice(4),
  }
  const yearFirst = {
    year: digits.slice(0, 4),
    month: Number(digits.slice(4, 6)),
    day: Number(digits.slice(6)),
  }
  const isYearFirst = digits.length === 8 && /^(1[89]|2[01])/.test(digits) && usual.month > 12
  return isYearFirst ? yearFirst : usual
}

function fullYear(twoDigits: number, pivotYear: number): number {
  const inSameCentury = Math.floor(pivotYear / 100) * 100 + twoDigits
  return inSameCentury <= pivotYear ? inSameCentury : inSameCentury - 100
}

function toDate(day: number, month: number, year: number): TypedDate {
  if (month < 1 || month > 12) return { ok: false, error: { code: 'noSuchMonth', params: { month } } }
  if (year < 1800 || year > 2200) return { ok: false, error: { code: 'dateYearUnlikely', params: { year } } }
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (isPlainDate(date)) return { ok: true, value: date }
  const days = daysOfMonth(month, year)
  return { ok: false, error: { code: 'noSuchDay', params: { day, month, year, days } } }
}
