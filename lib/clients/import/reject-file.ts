import 'server-only'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { CsvDelimiter } from './csv-reading.rules'
import type { ImportTexts } from './import-texts'
import type { RejectionReason } from './row-parsing.schema'

export type RejectFile = {
  write: (cells: readonly string[], reasons: readonly RejectionReason[]) => Promise<void>
  /** Makes sure that all is on the disk. */
  close: () => Promise<void>
  count: () => number
}

/**
 * A file of rejected rows: the original cells, and why each was refused. Excel opens it as it is (UTF-8 with its mark),
 * and once mended it can be imported in its turn: the column of reasons is passed over.
 */
export function openRejectFile(
  path: string,
  {
    headings,
    texts,
    delimiter = ';',
  }: { headings: readonly string[]; texts: ImportTexts; delimiter?: CsvDelimiter },
): RejectFile {
  const file = createWriteStream(path, { mode: 0o600 })
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => quoteCell(cell, delimiter)).join(delimiter)}\r\n`
  // A fault of the disk is kept until somebody waits for the file.
  let fault: Error | undefined
  file.on('error', (error) => {
    fault = error
  })
  let count = 0
  file.write(`\uFEFF${line([...headings, texts.reasonColumn])}`)

  return {
    async write(cells, reasons) {
      if (fault) throw fault
      count += 1
      const padded = headings.map((_, place) => cells[place] ?? '')
      // Cells beyond the headings are often the very reason: they come after it, so that nothing is lost.
      const row = [...padded, texts.reasonText(reasons), ...cells.slice(headings.length)]
      if (!file.write(line(row))) await once(file, 'drain')
    },
    async close() {
      file.end()
      await finished(file)
    },
    count: () => count,
  }
}

/** A cell in quotes where it has to be. */
export function quoteCell(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell)
  return needsQuotes ? `"${cell.replace(/"/g, '""')}"` : cell
}
