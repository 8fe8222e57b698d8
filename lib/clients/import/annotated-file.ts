import 'server-only'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { csvCell } from './csv-cell.rules'
import type { CsvDelimiter } from './csv-reading.rules'

/** A table of rows taken from another one, with what is to be said of each. */
export type AnnotatedFile = {
  write: (cells: readonly string[], notes: readonly string[]) => Promise<void>
  /** Makes sure that all is on the disk. */
  close: () => Promise<void>
  count: () => number
}

/**
 * A file of rows with the original cells and our notes beside them. Excel opens it as it is (UTF-8 with its mark), and
 * once mended it can be imported in its turn: our columns are passed over. What a spreadsheet would run as a formula is not run.
 */
export function openAnnotatedFile(
  path: string,
  {
    headings,
    noteHeadings,
    delimiter = ';',
  }: { headings: readonly string[]; noteHeadings: readonly string[]; delimiter?: CsvDelimiter },
): AnnotatedFile {
  const file = createWriteStream(path, { mode: 0o600 })
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`
  // A fault of the disk is kept until somebody waits for the file.
  let fault: Error | undefined
  file.on('error', (error) => {
    fault = error
  })
  let count = 0
  file.write(`\uFEFF${line([...headings, ...noteHeadings])}`)

  return {
    async write(cells, notes) {
      if (fault) throw fault
      count += 1
      const padded = headings.map((_, place) => cells[place] ?? '')
      // Cells beyond the headings are often the very thing that is wrong: they come last, so that nothing is lost.
      const row = [...padded, ...notes, ...cells.slice(headings.length)]
      if (!file.write(line(row))) await once(file, 'drain')
    },
    async close() {
      if (fault) throw fault
      file.end()
      await finished(file)
    },
    count: () => count,
  }
}
