import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { openAnnotatedFile } from './annotated-file'
import { mapColumns } from './column-mapping.rules'
import { openImportSource } from './import-source'
import { importTexts } from './import-texts'
import { createRowParser } from './row-parsing.schema'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function givenFile(name: string, content: string, encoding = 'utf8'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, iconv.encode(content, encoding))
  return path
}

async function readAll(path: string) {
  const source = await openImportSource(path)
  if (!source.ok) return { error: source.error }
  const rows = []
  for await (const chunk of source.value.chunks) rows.push(...chunk)
  return {
    headings: source.value.headings,
    rows,
    dialect: source.value.dialect,
    progress: source.value.progress(),
  }
}

const text =
  'Прізвище;Ім’я;Адреса\r\nКоваль;Олена;"Вербопіль; вул. ""Лісова"""\r\n\r\nҐалаґан;Юрій;"у два\r\nрядки"\r\n'

describe('openImportSource', () => {
  it.each([
    ['win1251', text],
    ['utf8', text],
    ['utf8', `\uFEFF${text}`],
    ['utf-16le', `\uFEFF${text}`],
  ])('reads a CSV in %s', async (encoding, content) => {
    const { headings, rows } = await readAll(await givenFile('t.csv', content, encoding))
    expect(headings).toEqual(['Прізвище', 'Ім’я', 'Адреса'])
    expect(rows?.map(({ cells }) => cells)).toEqual([
      ['Коваль', 'Олена', 'Вербопіль; вул. "Лісова"'],
      ['Ґалаґан', 'Юрій', 'у два\nрядки'],
    ])
  })

  it('tells the line of each row and how far it has come', async () => {
    const path = await givenFile('t.csv', 'ПІБ;Рік\nКоваль Олена;1985\n\nМороз Петро;1960\n')
    const { rows, progress } = await readAll(path)
    expect(rows?.map(({ line }) => line)).toEqual([2, 4])
    expect(progress?.bytesRead).toBe(progress?.bytesTotal)
  })

  it('passes over Excel’s hint and titles above the headings', async () => {
    const path = await givenFile('t.csv', 'sep=,\nСписок клієнтів\nПІБ,Телефон\nКоваль Олена,0670000014\n')
    const { headings, rows } = await readAll(path)
    expect(headings).toEqual(['ПІБ', 'Телефон'])
    expect(rows).toEqual([{ line: 4, cells: ['Коваль Олена', '0670000014'] }])
  })

  it('goes on after a quote in the middle of a cell', async () => {
    const path = await givenFile('t.csv', 'ПІБ;Робота\nКоваль Олена;ТОВ "Ромашка"\nМороз Петро;немає\n')
    expect((await readAll(path)).rows?.map(({ cells }) => cells[1])).toEqual(['ТОВ "Ромашка"', 'немає'])
  })

  it('reads a workbook: dates, numbers, formulas, errors, rich text, holes', async () => {
    const path = join(folder, 'table.xlsx')
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Клієнти')
    sheet.addRow(['Список клієнтів'])
    sheet.addRow(['ПІБ', 'Дата народження', 'ІПН', 'Телефон', 'Стать'])
    sheet.addRow(['Коваль Олена', new Date(Date.UTC(1985, 1, 28)), 3110541745, '0670000014', 'ж'])
    sheet.addRow([])
    sheet.addRow([
      { richText: [{ text: 'Мороз ' }, { text: 'Петро' }] },
      undefined,
      { error: '#N/A' },
      { formula: 'A1', result: 671234567 },
    ])
    workbook.addWorksheet('Інше').addRow(['не читати'])
    await workbook.xlsx.writeFile(path)

    const { headings, rows, dialect } = await readAll(path)
    expect(dialect).toBeUndefined()
    expect(headings).toEqual(['ПІБ', 'Дата народження', 'ІПН', 'Телефон', 'Стать'])
    expect(rows).toEqual([
      { line: 3, cells: ['Коваль Олена', '1985-02-28', '3110541745', '0670000014', 'ж'] },
      { line: 5, cells: ['Мороз Петро', '', '#N/A', '671234567'] },
    ])
  })

  it.each([
    ['an empty file', '', 'fileEmpty'],
    ['a file of blank lines', '\n\n', 'fileEmpty'],
  ])('refuses %s', async (_, content, error) => {
    expect(await readAll(await givenFile('t.csv', content))).toEqual({ error })
  })

  it('refuses a broken workbook', async () => {
    expect(await readAll(await givenFile('t.xlsx', 'PK\u0003\u0004 not a zip'))).toEqual({
      error: 'fileUnreadable',
    })
  })
})

describe('a file of rejected rows', () => {
  it('holds the original cells and the reasons, and can be imported once mended', async () => {
    const path = join(folder, 'rejected.csv')
    const headings = ['ПІБ', 'Телефон', 'Адреса']
    const parse = createRowParser(mapColumns(headings), plainDate('2026-11-21'))
    const texts = importTexts('uk')
    const file = openAnnotatedFile(path, { headings, noteHeadings: [texts.reasonColumn] })
    const row = ['Коваль Олена', '067 000 00', 'Вербопіль; вул. "Лісова"']
    const parsed = parse(row)
    if (parsed.kind === 'REJECTED') await file.write(row, [texts.reasonText(parsed.reasons)])
    await file.write(['Мороз Петро'], [''])
    await file.close()

    expect(file.count()).toBe(2)
    expect(await readFile(path, 'utf8')).toBe(
      '\uFEFFПІБ;Телефон;Адреса;Чому не прийнято\r\n' +
        'Коваль Олена;067 000 00;"Вербопіль; вул. ""Лісова""";Телефон: У номері бракує 2 цифр. Перевірте його\r\n' +
        'Мороз Петро;;;\r\n',
    )
    const again = await readAll(path)
    expect(mapColumns(again.headings ?? []).fields).toEqual(['fullName', 'phones', 'address', undefined])
    expect(again.rows?.[0]?.cells.slice(0, 3)).toEqual(row)
  })

  it('runs nothing in a spreadsheet, and is read again as it was', async () => {
    const path = join(folder, 'formulas.csv')
    const headings = ['ПІБ', 'Телефон', 'Примітка']
    const file = openAnnotatedFile(path, { headings, noteHeadings: ['Чому не прийнято'] })
    const row = ['=HYPERLINK("http://x.example";"Коваль")', '+380670000014', '@SUM(A1)']
    await file.write(row, ['-'])
    await file.close()

    const [, written = ''] = (await readFile(path, 'utf8')).split('\r\n')
    expect(written.split(';').filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([])
    expect((await readAll(path)).rows?.[0]?.cells).toEqual([...row, '-'])
  })
})
