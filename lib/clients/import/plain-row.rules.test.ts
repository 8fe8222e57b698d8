import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { writePeopleFile } from '@/prisma/demo/people-file'
import { mapColumns } from './column-mapping.rules'
import { openImportSource } from './import-source'
import { createPlainRowReader } from './plain-row.rules'
import { createThoroughParser } from './row-parsing.schema'

const on = plainDate('2026-11-21')
let folder = ''
let headings: string[] = []
const rows: string[][] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-row-'))
  const path = join(folder, 'people.csv')
  await writePeopleFile(path, { rows: 400, seed: 4 })
  const source = await openImportSource(path)
  if (!source.ok) throw new Error(source.error)
  headings = source.value.headings
  for await (const chunk of source.value.chunks) rows.push(...chunk.map(({ cells }) => cells))
})
afterAll(() => rm(folder, { recursive: true }))

/** Without what is not there: `undefined` is no value of a card. */
const plainOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

/** Compares both ways of reading rows of these columns; tells whether the short one took the row. */
function comparison(columns: string[]): (cells: string[]) => boolean {
  const mapping = mapColumns(columns)
  const [readPlain, readAny] = [createPlainRowReader(mapping, on), createThoroughParser(mapping, on)]
  return (cells) => {
    const client = readPlain(cells)
    if (client) expect(plainOf({ kind: 'CLIENT', client })).toEqual(plainOf(readAny(cells)))
    return client !== undefined
  }
}

describe('createPlainRowReader', { timeout: 120_000 }, () => {
  it('reads nearly all rows, and just as the long way does', () => {
    const read = rows.filter(comparison(headings))
    expect(read.length).toBeGreaterThan(390)
  })

  it('never takes a cell the long way would take otherwise', () => {
    const signs = 'аБії’\'- .,;/()0158+№EeXя"?#\t'
    const odd = fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 })
    const usual = fc.constantFrom(
      'немає',
      '-',
      '0',
      '1E5',
      '31.02.1985',
      '01.01.1900',
      '22.11.2026',
      'БОМЖ',
      'без адреси',
      '00000',
      'іпн',
      'відмова',
      "В'яч",
      'ч',
      'рос.',
      'м',
      '067 000 00 14; 0500000063',
      '0440000000',
      'АА123456',
      '1',
      '0000112345',
      '19850230-12345',
    )
    const expectSame = comparison(headings)
    fc.assert(
      fc.property(fc.nat(rows.length - 1), fc.nat(17), fc.oneof(odd, usual), (row, place, cell) => {
        const cells = [...(rows[row] ?? [])]
        cells[place] = cell
        expectSame(cells)
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes a name with an apostrophe after its first letter, and a tax number refused', () => {
    const expectSame = comparison(['Прізвище', "Ім'я", 'Дата народження', 'ІПН'])
    const religious = 'відмова з релігійних переконань'
    expect(expectSame(['Коваль', "В'ячеслав", '28.02.1985', religious])).toBe(true)
    expect(expectSame(['О’Ніл', 'Дар’я', '28.02.1985', `(${religious})`])).toBe(false)
    expect(expectSame(["В'", 'Дар’я', '28.02.1985', ''])).toBe(false)
  })

  it('takes a whole name in one cell and several columns of phones', () => {
    const expectSame = comparison(['ПІБ', 'Дата народження', 'Телефон', 'Моб. телефон'])
    expect(expectSame(['Коваль Олена Іванівна', '28.02.1985', '067 000 00 14', '0500000063'])).toBe(true)
    expect(expectSame(['Олена Іванівна Коваль', '28.02.1985', '', ''])).toBe(true)
    expect(expectSame(['Коваль О.І.', '28.02.1985', '', ''])).toBe(false)
  })
})
