import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import exceljs from 'exceljs'
import iconv from 'iconv-lite'

/** The cells of a .csv or of the first sheet of an .xlsx as texts; which of them it is, its first bytes tell. */
export async function readTableCells(path: string): Promise<string[][]> {
  const bytes = await readFile(path)
  // An .xlsx is a zip archive.
  return bytes.subarray(0, 2).toString('latin1') === 'PK' ? readSheet(path) : readCsv(bytes)
}

function readCsv(bytes: Buffer): string[][] {
  const text = decode(bytes)
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const delimiter = [';', '\t', ','].find((sign) => firstLine.includes(sign)) ?? ';'
  return parse(text, { delimiter, relaxColumnCount: true, relaxQuotes: true, bom: true })
}

/** UTF-8, or else what Excel of this country writes. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(bytes, 'windows-1251')
  }
}

async function readSheet(path: string): Promise<string[][]> {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(path)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.text
    })
    rows.push(Array.from(cells, (cell) => cell ?? ''))
  })
  return rows
}
