import type { CsvDelimiter } from './csv-reading.rules'
import type { SourceRow } from './source-row.rules'

/** A cell that goes on over more lines than this was never closed: its quote is a sign like any other. */
const MOST_LINES_A_CELL = 100

/**
 * Cuts the text of a CSV file into rows, piece by piece as it is read. Several times as fast as a parser of everything
 * CSV can be: a line without quotes, which nearly all are, is only split.
 *
 * Quotes are taken as Excel writes them, and as people do: one in the middle of a cell, or one never closed, is kept as
 * it is. One that only a quote of a later row would close was never closed. Lines without a sign are left out.
 */
export class CsvRecords {
  readonly #delimiter: CsvDelimiter
  /** The line that has not ended yet. */
  #rest = ''
  #line = 0
  /** Lines of a row whose last cell is still open. */
  #open: string[] = []

  constructor(delimiter: CsvDelimiter) {
    this.#delimiter = delimiter
  }

  /** The rows that end in this piece of the text. */
  push(text: string): SourceRow[] {
    if (!/[\r\n]/.test(text) && !this.#rest.endsWith('\r')) {
      this.#rest += text
      return []
    }
    // A line may end in \r\n of which only the first half has come.
    const whole = this.#rest + text
    const end = whole.endsWith('\r') ? whole.length - 1 : whole.length
    const lines = whole.slice(0, end).split(/\r\n|\n|\r/)
    this.#rest = (lines.pop() ?? '') + whole.slice(end)
    return lines.flatMap((line) => this.#rowsOf(line))
  }

  /** The rows left when the text has ended. */
  end(): SourceRow[] {
    const rows = this.push('\n')
    while (this.#open.length > 0) rows.push(...this.#giveUpOpen())
    return rows
  }

  #rowsOf(line: string): SourceRow[] {
    this.#line += 1
    if (this.#open.length > 0) return this.#continueOpen(line)
    if (line === '') return []
    if (!line.includes('"')) return [{ line: this.#line, cells: line.split(this.#delimiter) }]
    const cells = cutQuoted(line, this.#delimiter)
    if (typeof cells === 'object') return [{ line: this.#line, cells }]
    this.#open = [line]
    return []
  }

  #continueOpen(line: string): SourceRow[] {
    this.#open.push(line)
    const cells = cutQuoted(this.#open.join('\n'), this.#delimiter)
    if (cells === 'brokenCell') return this.#giveUpOpen()
    if (cells === 'open') return this.#open.length > MOST_LINES_A_CELL ? this.#giveUpOpen() : []
    const first = this.#line - this.#open.length + 1
    this.#open = []
    return [{ line: first, cells }]
  }

  /** The quote was no quote: its line is one row, and those after it are read anew. */
  #giveUpOpen(): SourceRow[] {
    const [first, ...others] = this.#open
    if (first === undefined) return []
    this.#open = []
    this.#line -= others.length
    const row = { line: this.#line, cells: first.split(this.#delimiter) }
    return [row, ...others.flatMap((line) => this.#rowsOf(line))]
  }
}

/** The cells of a row with quotes in it; or that its last cell is not closed, or that one without quotes goes over lines. */
function cutQuoted(row: string, delimiter: string): string[] | 'open' | 'brokenCell' {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const quoted = row[at] === '"' ? readQuoted(row, at, delimiter) : undefined
    if (quoted === 'open') return 'open'
    const end = quoted?.end ?? endOfCell(row, at, delimiter)
    const cell = quoted?.cell ?? row.slice(at, end)
    if (!quoted && cell.includes('\n')) return 'brokenCell'
    cells.push(cell)
    if (end === row.length) return cells
    at = end + 1
  }
}

function endOfCell(row: string, from: number, delimiter: string): number {
  const end = row.indexOf(delimiter, from)
  return end === -1 ? row.length : end
}

/** A cell that begins with a quote; undefined if the quote is closed in the middle of it, so that it is none. */
function readQuoted(
  row: string,
  from: number,
  delimiter: string,
): { cell: string; end: number } | 'open' | undefined {
  for (let at = from + 1; ; at += 2) {
    at = row.indexOf('"', at)
    if (at === -1) return 'open'
    if (row[at + 1] === '"') continue
    const isEnd = at + 1 === row.length || row[at + 1] === delimiter
    return isEnd ? { cell: row.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 } : undefined
  }
}
