import { type CodifierPlace, PLACE_CATEGORIES, type PlaceCategory } from './place.rules'

export const CODIFIER_ROW_ERRORS = [
  'codeMissing',
  'codeMalformed',
  'codeTwice',
  'categoryUnknown',
  'nameMissing',
  'ancestorUnknown',
] as const
export type CodifierRowError = (typeof CODIFIER_ROW_ERRORS)[number]

/** `row` counts from 1 as spreadsheets do, headings included; `cell` is what was found there. */
export type RejectedRow = { row: number; error: CodifierRowError; cell: string }

export type Codifier = { places: CodifierPlace[]; rejected: RejectedRow[] }

type Columns = { levels: number[]; category: number; name: number }

const CODE = /^UA\d{17}$/
const LATIN_CATEGORY: Record<string, string> = {
  О: 'O',
  К: 'K',
  Р: 'P',
  Н: 'H',
  М: 'M',
  Т: 'T',
  Х: 'X',
  С: 'C',
  В: 'B',
}
/** Codes are typed with Cyrillic letters in some editions. */
const LATIN_CODE: Record<string, string> = { У: 'U', А: 'A' }
const LEVELS = ['перший', 'другий', 'третій', 'четвертий', 'додатковий']

/**
 * Reads the official codifier of administrative-territorial units from the cells of its table, .csv or .xlsx.
 *
 * Each row repeats the codes of what it lies in, its own being the last one filled; districts of Київ repeat the city
 * in every level. Names come with spaces around and category letters now Latin, now Cyrillic. Rows before the heading
 * (titles, dates) and empty rows are passed over.
 *
 * @returns `undefined` when no row looks like the heading of the codifier
 */
export function readCodifier(rows: readonly (readonly string[])[]): Codifier | undefined {
  const heading = rows.findIndex((row) => findColumns(row) !== undefined)
  const columns = findColumns(rows[heading] ?? [])
  if (!columns) return undefined

  const places = new Map<string, CodifierPlace>()
  const rowOf = new Map<string, number>()
  const rejected: RejectedRow[] = []
  rows.slice(heading + 1).forEach((row, offset) => {
    if (isNoRecord(row)) return
    const number = heading + offset + 2
    const read = readRow(row, columns)
    if ('error' in read) rejected.push({ row: number, ...read })
    else if (places.has(read.code)) rejected.push({ row: number, error: 'codeTwice', cell: read.code })
    else {
      places.set(read.code, read)
      rowOf.set(read.code, number)
    }
  })
  return { places: [...places.values()].filter(isRooted), rejected: rejected.sort((a, b) => a.row - b.row) }

  function isRooted({ code, ancestors }: CodifierPlace): boolean {
    const unknown = ancestors.find((ancestor) => !places.has(ancestor))
    if (unknown) rejected.push({ row: rowOf.get(code) ?? 0, error: 'ancestorUnknown', cell: unknown })
    return unknown === undefined
  }
}

/** Whether the edition lists every kind of place of every region: only then is what it leaves out gone. */
export function isWholeCodifier(places: readonly CodifierPlace[]): boolean {
  const count = (category: PlaceCategory) => places.filter((place) => place.category === category).length
  return count('O') >= 24 && count('P') >= 100 && count('C') >= 20_000
}

function findColumns(row: readonly string[]): Columns | undefined {
  const headings = row.map((cell) => cell.normalize('NFC').toLowerCase())
  const columnOf = (...starts: string[]) =>
    headings.findIndex((cell) => starts.some((start) => cell.trim().startsWith(start)))
  const levels = LEVELS.map((level) => columnOf(level))
  const [category, name] = [columnOf('категорія'), columnOf('назва')]
  return levels.includes(-1) || category === -1 || name === -1 ? undefined : { levels, category, name }
}

/** Empty, or the row of column numbers under the heading. */
function isNoRecord(row: readonly string[]): boolean {
  return row.every((cell) => /^\s*\d?\s*$/.test(cell))
}

function readRow(
  row: readonly string[],
  { levels, category, name }: Columns,
): CodifierPlace | { error: CodifierRowError; cell: string } {
  const codes = levels.map((level) => tidyCode(row[level] ?? '')).filter((code) => code !== '')
  const code = codes.at(-1)
  if (code === undefined) return { error: 'codeMissing', cell: tidyName(row[name] ?? '') }
  const malformed = codes.find((some) => !CODE.test(some))
  if (malformed !== undefined) return { error: 'codeMalformed', cell: malformed }
  const kind = categoryOf(row[category] ?? '')
  if (!kind) return { error: 'categoryUnknown', cell: (row[category] ?? '').trim() }
  const cleanName = tidyName(row[name] ?? '')
  if (cleanName === '') return { error: 'nameMissing', cell: code }
  const ancestors = [...new Set(codes)].filter((above) => above !== code)
  return { code, category: kind, name: cleanName, ancestors }
}

function tidyCode(cell: string): string {
  return cell
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/[УА]/g, (letter) => LATIN_CODE[letter] ?? letter)
}

function categoryOf(cell: string): PlaceCategory | undefined {
  const letter = cell.trim().toUpperCase()
  return PLACE_CATEGORIES.find((category) => category === (LATIN_CATEGORY[letter] ?? letter))
}

/** One space between words, one kind of apostrophe: U+2019, as the codifier itself has it. */
function tidyName(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u02BC\u2018\u201B\u0027\u0060\u00B4]/g, '\u2019')
    .replace(/\s+/g, ' ')
    .trim()
}
