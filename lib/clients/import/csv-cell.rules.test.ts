import { describe, expect, it } from 'vitest'
import { cellAsTyped, csvCell } from './csv-cell.rules'
import { CsvRecords } from './csv-records'

describe('csvCell', () => {
  it.each([
    ['Коваль Олена', 'Коваль Олена'],
    ["Лук'яненко", "Лук'яненко"],
    ["'лапки'", "'лапки'"],
    ['вул. "Лісова"; 3', '"вул. ""Лісова""; 3"'],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+380670000014', "'+380670000014"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
  ])('writes %j as %j', (cell, written) => {
    expect(csvCell(cell, ';')).toBe(written)
  })

  it('is read back as it was, a cell with an apostrophe of its own too', () => {
    const cells = ['=1', '+1', '-1', '@a', '\t=1', "'=1", "''+1", "'а", "'", '=a;"b"', ' =1', '']
    const records = new CsvRecords(';')
    const rows = [
      ...records.push(`${cells.map((cell) => csvCell(cell, ';')).join(';')}\r\n`),
      ...records.end(),
    ]
    expect(rows[0]?.cells.map(cellAsTyped)).toEqual(cells)
  })
})
