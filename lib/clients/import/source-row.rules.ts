import type { CsvDialect } from './csv-reading.rules'

/** One row of a table as its cells' texts; `line` is where a person finds it in the file, counted from 1. */
export type SourceRow = { line: number; cells: string[] }

/** A stream of rows, some at a time, and how far it has come. */
export type RowStream = {
  /** undefined for a workbook. */
  dialect: CsvDialect | undefined
  chunks: AsyncIterable<SourceRow[]>
  bytesRead: () => number
}
