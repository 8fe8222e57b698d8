import { parseTypedDate } from '@/lib/core/date-reading'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { documentLookupKey } from './identity-document.rules'
import { fromCyrillicLayout, fromQwerty } from './keyboard-layout.rules'

export type DateRange = { from: PlainDate; to: PlainDate }

/** What a typed number may mean; a number may have several meanings, and any of them satisfies it. */
export type NumberMeaning =
  | { kind: 'birth'; precision: 'day' | 'month' | 'year'; ranges: DateRange[]; near: PlainDate[] }
  | { kind: 'phone'; digits: string; isWhole: boolean }
  | { kind: 'taxId'; digits: string }
  | { kind: 'demographyNumber'; digits: string }
  | { kind: 'document'; keys: string[] }
  | { kind: 'cardNumber'; numbers: string[] }

export type TypedNumber = { typed: string; meanings: NumberMeaning[] }

export type NumberContext = {
  /** The year it is: two digits mean the latest year that has been. */
  thisYear: number
  /** Code of the worker's own unit: `00318` alone is a card of it. */
  ownUnitCode: string
}

const OLDEST_BIRTH = 1900
const YEARS_OF_OWN_CARDS = 8
const MONTH_WORD =
  '(?:січ|лют|бер|квіт|трав|черв|лип|серп|вер|жовт|лист|груд|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*'
const YEAR_WORDS =
  '(?:\\s?(?:р\\.?\\s?н\\.?|року народження|року|рік|р\\.|г\\.?\\s?р\\.?|года|г\\.)(?=\\s|$|,))?'
const YEAR_WORDS_AT_END = new RegExp(`${YEAR_WORDS}$`, 'u')

type Taker = { pattern: RegExp; meanings: (found: string[], context: NumberContext) => NumberMeaning[] }

// The order decides: what has a shape of its own is taken out before bare digits are guessed at.
// biome-ignore format: a table
const TAKERS: Taker[] = [
  { pattern: /(?<![\d-])(\d{2,4})[-–](20\d{2})[-–](\d{1,6})(?!\d)/u, meanings: ([, code = '', year = '', order = '']) => [cardNumber(code, year, order)] },
  { pattern: /(?<![\d-])(20\d{2})[-–](\d{4,6})(?!\d)/u, meanings: ([, year = '', order = ''], { ownUnitCode }) => [cardNumber(ownUnitCode, year, order)] },
  { pattern: /(?<!\d)((?:19|20)\d{6})-?(\d{5})(?!\d)/u, meanings: ([, day = '', rest = '']) => [{ kind: 'demographyNumber', digits: day + rest }] },
  { pattern: /(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/u, meanings: dayOf },
  { pattern: new RegExp(`(?<!\\d)\\d{1,2}\\s?[-./,]\\s?\\d{1,2}\\s?[-./,]\\s?(?:\\d{4}|\\d{2})(?!\\d)${YEAR_WORDS}`, 'u'), meanings: dayOf },
  { pattern: new RegExp(`(?<!\\d)\\d{1,2}\\s?\\.?${MONTH_WORD}\\.?\\s?(?:\\d{4}|\\d{2})(?!\\d)${YEAR_WORDS}`, 'u'), meanings: dayOf },
  { pattern: /(?<!\d)(\d{1,2}) (\d{1,2}) ((?:19|20)\d{2})(?!\d)/u, meanings: dayOf },
  { pattern: /(?<!\d)(0?[1-9]|1[0-2])[./]((?:19|20)\d{2})(?!\d)/u, meanings: ([, month = '', year = '']) => [monthOf(Number(year), Number(month))] },
  { pattern: /(?<![\p{L}\d])[ivxіух1]{1,6}\s?-\s?\p{L}{2}\s?№?\s?\d{6}(?!\d)/u, meanings: ([typed = '']) => [{ kind: 'document', keys: [documentLookupKey(typed)] }] },
  { pattern: /(?<![\p{L}\d])(\p{L}{2})\s?[-№]?\s?(\d{6})(?!\d)/u, meanings: seriesAndNumber },
  { pattern: /(?:\+|(?<!\d)00)\s?\d[\d\s()\-–.]{6,20}\d(?!\d)/u, meanings: wholePhone },
  { pattern: /(?<!\d)(?:38\s?)?\(?0\d{2}\)?(?:[\s\-–.]*\d){7}(?!\d)/u, meanings: wholePhone },
  { pattern: /(?<!\d)(?:380|80)\d{9}(?!\d)/u, meanings: wholePhone },
  { pattern: /(?<!\d)\d{2,3}[-–]\d{2}(?:[-–]\d{2})?(?!\d)/u, meanings: phoneEnd },
  { pattern: /(?<!\d)\d{2,3} \d{2} \d{2}(?!\d)/u, meanings: phoneEnd },
  { pattern: /(?:\*+|…|\.\.\.|#)\s?(\d{2,9})(?!\d)/u, meanings: phoneEnd },
  { pattern: new RegExp(`(?<![\\p{L}\\d])\\d+(?!\\d)${YEAR_WORDS}(?!\\p{L})`, 'u'), meanings: bareDigits },
]

/** Takes the numbers out of what was typed. What remains are the words. */
export function takeNumbers(typed: string, context: NumberContext): { numbers: TypedNumber[]; rest: string } {
  const numbers: TypedNumber[] = []
  let rest = typed.toLowerCase()
  for (const { pattern, meanings } of TAKERS) {
    for (let found = pattern.exec(rest); found; found = pattern.exec(rest)) {
      const read = meanings(found, context)
      const taken = found[0]
      // Digits that mean nothing must not stop the reading of the words.
      if (read.length > 0) numbers.push({ typed: taken.trim(), meanings: read })
      rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + taken.length)}`
    }
  }
  return { numbers, rest: rest.replace(/\s+/g, ' ').trim() }
}

function cardNumber(code: string, year: string, order: string): NumberMeaning {
  return { kind: 'cardNumber', numbers: [`${code}-${year}-${order.padStart(5, '0')}`] }
}

function dayOf([typed = '']: string[], { thisYear }: NumberContext): NumberMeaning[] {
  const date = typed.replace(YEAR_WORDS_AT_END, '')
  const read = parseTypedDate(date, { pivotYear: thisYear })
  if (read.ok) return [dayMeaning(read.value)]
  // Month and day the other way round is the commonest slip where a date cannot be.
  const parts = date.match(/\d+/g) ?? []
  const [a = '', b = '', c = ''] = parts
  const swapped = parseTypedDate(a.length === 4 ? `${a}-${c}-${b}` : `${b}.${a}.${c}`, {
    pivotYear: thisYear,
  })
  return swapped.ok && parts.length === 3 ? [dayMeaning(swapped.value)] : []
}

function dayMeaning(date: PlainDate): NumberMeaning {
  return { kind: 'birth', precision: 'day', ranges: [{ from: date, to: date }], near: nearDates(date) }
}

function monthOf(year: number, month: number): NumberMeaning {
  const start = `${year}-${String(month).padStart(2, '0')}`
  const from = `${start}-01`
  const to = [31, 30, 29, 28].map((day) => `${start}-${day}`).find(isPlainDate)
  const ranges = to && isPlainDate(from) && isPlainDate(to) ? [{ from, to }] : []
  return { kind: 'birth', precision: 'month', ranges, near: [] }
}

function yearMeaning(years: number[]): NumberMeaning[] {
  const ranges = years.flatMap((year) => {
    const [from, to] = [`${year}-01-01`, `${year}-12-31`]
    return isPlainDate(from) && isPlainDate(to) ? [{ from, to }] : []
  })
  return ranges.length > 0 ? [{ kind: 'birth', precision: 'year', ranges, near: [] }] : []
}

/** Dates one slip away: a digit mistyped or two swapped, day and month the other way round. */
function nearDates(date: PlainDate): PlainDate[] {
  const [year = '', month = '', day = ''] = date.split('-')
  const digits = `${year}${month}${day}`
  const found = new Set<string>([`${year}-${day}-${month}`])
  const add = (text: string) => found.add(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
  for (let place = 2; place < 8; place += 1) {
    for (const digit of '0123456789') add(digits.slice(0, place) + digit + digits.slice(place + 1))
    if (place < 7) add(digits.slice(0, place) + digits[place + 1] + digits[place] + digits.slice(place + 2))
  }
  found.delete(date)
  return [...found].filter(isPlainDate)
}

function seriesAndNumber([, series = '', digits = '']: string[], context: NumberContext): NumberMeaning[] {
  const typed = series + digits
  const keys = [typed, fromQwerty(series) + digits, fromCyrillicLayout(series) + digits].map(
    documentLookupKey,
  )
  const document: NumberMeaning = {
    kind: 'document',
    keys: [...new Set(keys)].filter((key) => key.length === 8),
  }
  return [document, ...bareDigits([digits], context).filter(({ kind }) => kind === 'birth')]
}

function wholePhone([typed = '']: string[]): NumberMeaning[] {
  const digits = typed.replace(/\D/g, '').replace(/^00/, '')
  const own = /^(?:3?80?|0)(\d{9})$/.exec(digits)?.[1]
  const phone: NumberMeaning = { kind: 'phone', digits: own ?? digits, isWhole: true }
  // Ten bare digits with a nought in front may also be the tax number of somebody very old.
  return /^\d{10}$/.test(typed) ? [phone, { kind: 'taxId', digits }] : [phone]
}

function phoneEnd([typed = '']: string[]): NumberMeaning[] {
  return [{ kind: 'phone', digits: typed.replace(/\D/g, ''), isWhole: false }]
}

function bareDigits([typed = '']: string[], { thisYear, ownUnitCode }: NumberContext): NumberMeaning[] {
  const digits = typed.match(/\d+/)?.[0] ?? ''
  const phone: NumberMeaning = { kind: 'phone', digits, isWhole: false }
  const ownCards: NumberMeaning = {
    kind: 'cardNumber',
    numbers: Array.from(
      { length: YEARS_OF_OWN_CARDS },
      (_, ago) => `${ownUnitCode}-${thisYear - ago}-${digits.padStart(5, '0')}`,
    ),
  }
  switch (digits.length) {
    case 1:
      return []
    case 2:
      return yearMeaning(
        [1900, 2000].map((century) => century + Number(digits)).filter((year) => year <= thisYear),
      )
    case 3:
      return [phone]
    case 4: {
      const year = Number(digits)
      return year >= OLDEST_BIRTH && year <= thisYear ? [...yearMeaning([year]), phone] : [phone]
    }
    case 5:
      return [ownCards, phone]
    case 6:
    case 8:
      return [...dayOf([digits], { thisYear, ownUnitCode }), phone]
    case 9:
      return [phone, { kind: 'document', keys: [digits] }]
    case 10:
      return [{ kind: 'taxId', digits }, phone]
    case 13:
      return [{ kind: 'demographyNumber', digits }]
    default:
      return digits.length <= 12 ? [phone] : []
  }
}
