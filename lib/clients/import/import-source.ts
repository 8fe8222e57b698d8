import 'server-only'
import { open, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '@/lib/core/result'
import { findHeadingRow } from './column-mapping.rules'
import { cellAsTyped } from './csv-cell.rules'
import { readCsvRows } from './csv-reading'
import type { CsvDialect } from './csv-reading.rules'
import type { RowStream, SourceRow } from './source-row.rules'

export type ImportSource = {
  /** undefined for a workbook. */
  dialect: CsvDialect | undefined
  headings: string[]
  /** The rows below the headings, as many at a time as were read together; can be gone through once. */
  chunks: AsyncIterable<SourceRow[]>
  /** How much of the file has been read, for a progress bar. */
  progress: () => { bytesRead: number; bytesTotal: number }
}

const ROWS_SEARCHED_FOR_HEADINGS = 15

/**
 * Opens a table of clients, `.xlsx` or any CSV, told apart by content. However long the file, little of it is in
 * memory at a time.
 */
export async function openImportSource(
  path: string,
): Promise<Result<ImportSource, 'fileEmpty' | 'fileUnreadable'>> {
  const { size } = await stat(path)
  if (size === 0) return fail('fileEmpty')
  const stream = await openTableRows(path)
  const iterator = stream.chunks[Symbol.asyncIterator]()

  const first: SourceRow[] = []
  try {
    while (first.length < ROWS_SEARCHED_FOR_HEADINGS) {
      const next = await iterator.next()
      if (next.done) break
      first.push(...next.value)
    }
  } catch {
    return fail('fileUnreadable')
  }
  const heading = findHeadingRow(first.slice(0, ROWS_SEARCHED_FOR_HEADINGS).map(({ cells }) => cells))
  const headings = first[heading]?.cells
  if (!headings) return fail('fileEmpty')

  const below = first.slice(heading + 1)
  async function* chunks() {
    yield below
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  const progress = () => ({ bytesRead: Math.min(stream.bytesRead(), size), bytesTotal: size })
  return ok({ dialect: stream.dialect, headings, chunks: chunks(), progress })
}

/** The rows of a table, a workbook or any CSV, told apart by content; of a file of ours the cells as they were typed. */
export async function openTableRows(path: string): Promise<RowStream> {
  const stream = (await isZip(path)) ? await openWorkbook(path) : await readCsvRows(path)
  return { ...stream, chunks: asTyped(stream.chunks) }
}

async function* asTyped(chunks: AsyncIterable<SourceRow[]>): AsyncGenerator<SourceRow[]> {
  for await (const rows of chunks)
    yield rows.map((row) =>
      row.cells.some((cell) => cell.startsWith("'")) ? { ...row, cells: row.cells.map(cellAsTyped) } : row,
    )
}

/** The reader of workbooks is heavy: loaded only when there is one. */
async function openWorkbook(path: string): Promise<RowStream> {
  const { readXlsxRows } = await import('./xlsx-reading')
  return readXlsxRows(path)
}

/** A workbook is a zip, whatever its name says. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(new Uint8Array(4), 0, 4, 0)
    return buffer[0] === 0x50 && buffer[1] === 0x4b && buffer[2] === 0x03 && buffer[3] === 0x04
  } finally {
    await file.close()
  }
}
