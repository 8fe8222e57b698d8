import 'server-only'
import { createReadStream } from 'node:fs'
import ExcelJS from 'exceljs'
import type { RowStream, SourceRow } from './source-row.rules'

/** The rows of the first sheet of a workbook, as texts; dates as `YYYY-MM-DD`, numbers with all their digits. */
export function readXlsxRows(path: string): RowStream {
  const file = createReadStream(path)
  return { dialect: undefined, chunks: readSheet(file), bytesRead: () => file.bytesRead }
}

async function* readSheet(file: ReturnType<typeof createReadStream>): AsyncGenerator<SourceRow[]> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const cells = Array.isArray(row.values) ? row.values.slice(1) : []
        // Holes of a sparse row are empty cells too, so no map over the array itself.
        const texts = Array.from(cells, textOfCell)
        if (texts.some((text) => text !== '')) yield [{ line: row.number, cells: texts }]
      }
      return
    }
  } finally {
    file.destroy()
  }
}

/** What a person sees in the cell, a date in the form that cannot be misread. */
function textOfCell(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value).trim()
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim()
  if ('error' in value) return value.error
  if ('hyperlink' in value) return textOfCell(value.text)
  return 'result' in value ? textOfCell(value.result) : ''
}
