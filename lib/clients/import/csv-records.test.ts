import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvRecords } from './csv-records'

function read(text: string, pieces = [text]) {
  const records = new CsvRecords(';')
  return [...pieces.flatMap((piece) => records.push(piece)), ...records.end()]
}
const cellsOf = (text: string) => read(text).map(({ cells }) => cells)

describe('CsvRecords', () => {
  it.each([
    [
      'a;b\r\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a;"б; в";"г ""д"""\n', [['a', 'б; в', 'г "д"']]],
    ['a;ТОВ "Ромашка";b', [['a', 'ТОВ "Ромашка"', 'b']]],
    ['"ТОВ" Ромашка;b', [['"ТОВ" Ромашка', 'b']]],
    ['a;"у два\r\nрядки";b\nc', [['a', 'у два\nрядки', 'b'], ['c']]],
    [
      'a;\n\n;b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      'a;"не закрито\nb;c\n',
      [
        ['a', '"не закрито'],
        ['b', 'c'],
      ],
    ],
    [
      'Коваль Іван;1980;"вул. Лісова 5\nМельник Ольга;1981;вул. Нова 1\nБондар Петро;1982;"вул. Зелена, 3"\n',
      [
        ['Коваль Іван', '1980', '"вул. Лісова 5'],
        ['Мельник Ольга', '1981', 'вул. Нова 1'],
        ['Бондар Петро', '1982', 'вул. Зелена, 3'],
      ],
    ],
    [
      '"не закрито;a\n"у два\nрядки";"і\nтут"',
      [
        ['"не закрито', 'a'],
        ['у два\nрядки', 'і\nтут'],
      ],
    ],
  ])('cuts %j', (text, expected) => {
    expect(cellsOf(text)).toEqual(expected)
  })

  it('tells the line a row begins in, quotes never closed included', () => {
    expect(read('a\n\n"b\nc";d\ne\n').map(({ line }) => line)).toEqual([1, 3, 5])
    const long = ['"відкрито', ...Array.from({ length: 120 }, (_, place) => `рядок;${place}`)]
    const rows = read(long.join('\n'))
    expect(rows.map(({ line }) => line)).toEqual(long.map((_, place) => place + 1))
    expect(rows[120]?.cells).toEqual(['рядок', '119'])
  })

  const cell = fc.string({ unit: fc.constantFrom('a', 'б', '"', ';', '\n', ' '), maxLength: 6 })
  const quoted = cell.map((text) => (/["\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
  const table = fc.array(fc.array(quoted, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })

  it('reads what is written by the rules as a parser of all CSV does, however it is cut up', () => {
    fc.assert(
      fc.property(table, fc.nat(40), (rows, cut) => {
        const text = rows.map((row) => row.join(';')).join('\n')
        const expected = parse(text, { delimiter: ';', relax_column_count: true, skip_empty_lines: true })
        expect(cellsOf(text)).toEqual(expected)
        expect(read(text, [text.slice(0, cut), text.slice(cut)])).toEqual(read(text))
      }),
    )
  })

  it('is not taken in by \\r\\n cut in two', () => {
    expect(read('', ['a;b\r', '\nc;d\r', '\n']).map(({ cells, line }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ])
  })
})
