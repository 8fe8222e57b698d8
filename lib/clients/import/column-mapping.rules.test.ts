import { describe, expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/clients.json'
import uk from '@/lib/core/i18n/messages/uk/clients.json'
import {
  findHeadingRow,
  hasNameColumn,
  IMPORT_FIELDS,
  mapColumns,
  readMappingFile,
  writeMappingFile,
} from './column-mapping.rules'

describe('mapColumns', () => {
  it.each([
    ['Прізвище', 'surname'],
    ["Ім'я", 'givenName'],
    ['Ім’я', 'givenName'],
    ['ПО-БАТЬКОВІ', 'patronymic'],
    ['П.І.Б.', 'fullName'],
    ['П. І. Б.', 'fullName'],
    ['П І Б', 'fullName'],
    ["Прізвище, ім'я, по батькові", 'fullName'],
    ['Прізвище,\nім’я, по батькові клієнта', undefined],
    ['Дата народження (дд.мм.рррр)', 'birthDate'],
    ['Дата народж.', 'birthDate'],
    ['Стать', 'sex'],
    ['ІПН', 'taxId'],
    ['РНОКПП/ІПН', 'taxId'],
    ['Ідентифікаційний код *', 'taxId'],
    ['Моб. тел.', 'phones'],
    ['№ телефону', undefined],
    ['Номер телефону', 'phones'],
    ['Серія та № паспорта', 'documentNumber'],
    ['Ким видано', 'documentIssuer'],
    ['Населений пункт', 'settlement'],
    ['Вулиця', 'street'],
    ['Кв.', 'flat'],
    ['E-mail', 'email'],
    ['Примітка', undefined],
  ])('takes a column %j for %s', (heading, field) => {
    const mapping = mapColumns([heading])
    expect(mapping.fields).toEqual([field])
    expect(mapping.unmapped).toEqual(field ? [] : [heading])
  })

  it('lists what it does not know and what comes twice', () => {
    const mapping = mapColumns(['Прізвище', 'Прізвище', 'Кабінет', '', 'Телефон', 'Моб. телефон'])
    expect(mapping.fields).toEqual(['surname', undefined, undefined, undefined, 'phones', 'phones'])
    expect(mapping.unmapped).toEqual(['Прізвище', 'Кабінет'])
  })

  it('lets a mapping file decide, even against what it knows', () => {
    const mapping = mapColumns(['Особа', 'Телефон', 'Адреса'], { Особа: 'fullName', ТЕЛЕФОН: '' })
    expect(mapping.fields).toEqual(['fullName', undefined, 'address'])
    expect(mapping.unmapped).toEqual([])
  })

  it.each([uk, en])('passes over its own columns of notes when a mended file comes back', (texts) => {
    const { reasonColumn, doubleColumn, doubleReasonColumn } = texts.import
    const mapping = mapColumns(['ПІБ', reasonColumn, doubleColumn, doubleReasonColumn])
    expect([mapping.fields.filter(Boolean), mapping.unmapped]).toEqual([['fullName'], []])
  })

  it.each([
    [['ПІБ'], true],
    [['Прізвище', 'Ім’я'], true],
    [['Ім’я', 'Телефон'], false],
  ])('%j names people: %s', (headings, expected) => {
    expect(hasNameColumn(mapColumns(headings))).toBe(expected)
  })
})

describe('findHeadingRow', () => {
  it('passes over titles above the table', () => {
    const rows = [
      ['Список клієнтів станом на 01.11.2026'],
      [''],
      ['№', 'ПІБ', 'Телефон'],
      ['1', 'Коваль Олена', ''],
    ]
    expect(findHeadingRow(rows)).toBe(2)
  })

  it('is the first row when none is known', () => {
    expect(
      findHeadingRow([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe(0)
    expect(findHeadingRow([])).toBe(0)
  })
})

describe('a mapping file', () => {
  it('comes back as it was written', () => {
    const mapping = mapColumns(['ПІБ', 'Кабінет', ''])
    const json = writeMappingFile(mapping)
    expect(JSON.parse(json)).toEqual({ ПІБ: 'fullName', Кабінет: '' })
    expect(readMappingFile(`\uFEFF${json}`)).toEqual({ ok: true, value: { ПІБ: 'fullName', Кабінет: '' } })
  })

  it.each([
    ['{', { ok: false, error: 'mappingUnreadable' }],
    ['[]', { ok: false, error: 'mappingUnreadable' }],
    ['{"ПІБ":5}', { ok: false, error: 'mappingUnreadable' }],
    ['{"ПІБ":"name"}', { ok: false, error: 'mappingUnknownField', field: 'name' }],
  ])('%s is refused', (json, refusal) => {
    expect(readMappingFile(json)).toEqual(refusal)
  })
})

describe('the texts', () => {
  it.each([uk, en])('name every field a column may hold', (texts) => {
    expect(Object.keys(texts.import.fields)).toEqual([...IMPORT_FIELDS])
  })
})
