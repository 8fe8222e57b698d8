import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import {
  dateOfExcelSerial,
  readDisabilityCell,
  readDocumentKindCell,
  readPhonesCell,
  readSexCell,
  splitFullName,
} from './cell-reading.rules'
import { mapColumns } from './column-mapping.rules'
import { createRowParser } from './row-parsing.schema'

const on = plainDate('2026-11-21')
const parse = (row: Record<string, string>) =>
  createRowParser(mapColumns(Object.keys(row)), on)(Object.values(row))

describe('a row of an office’s table', () => {
  it('becomes a card', () => {
    const row = parse({
      'П.І.Б.': 'КОВАЛЬ ОЛЕНА ІВАНІВНА',
      'Дата народження': '28.02.1985',
      Стать: 'жін.',
      ІПН: '3110541745',
      'Серія та номер паспорта': 'АА 123456',
      'Коли видано': '01.06.2001',
      Телефон: '067 000 00 14, (050) 000-00-63 (син)',
      Область: 'Дніпропетровська область',
      'Населений пункт': 'с. Вербове',
      Вулиця: 'Лісова',
      Будинок: '5-А',
      Індекс: '1001',
    })
    expect(row).toMatchObject({
      kind: 'CLIENT',
      client: {
        surname: 'Коваль',
        givenName: 'Олена',
        patronymic: 'Іванівна',
        birthDate: '1985-02-28',
        sex: 'FEMALE',
        taxId: '3110541745',
        identityLevel: 'DOCUMENT',
        documents: [{ kind: 'PASSPORT_BOOKLET', number: 'АА 123456', issuedOn: '2001-06-01' }],
        phones: [
          { e164: '+380670000014', owner: 'SELF' },
          { e164: '+380500000063', owner: 'OTHER', ownerNote: 'син' },
        ],
        actualAddress: {
          kind: 'PLACE',
          placeName: 'Дніпропетровська область, с. Вербове',
          street: 'Лісова',
          house: '5-А',
          postalIndex: '01001',
        },
      },
    })
  })

  it('becomes a card of little when little is known', () => {
    const row = parse({
      Прізвище: 'Коваль',
      "Ім'я": 'Олена',
      'Дата народження': '',
      Телефон: 'немає',
      ІПН: '-',
    })
    expect(row).toMatchObject({
      kind: 'CLIENT',
      client: { birthDate: 'UNKNOWN', phones: [], identityLevel: 'DECLARED', sex: 'NOT_STATED' },
    })
    expect(row.kind === 'CLIENT' && row.client.taxId).toBeUndefined()
  })

  it.each([
    ['31106', { birthDate: '1985-02-28' }],
    ['1985', { birthDate: 'UNKNOWN', birthYear: 1985 }],
    ['1985 р.н.', { birthDate: 'UNKNOWN', birthYear: 1985 }],
    ['28 лютого 1985 р.', { birthDate: '1985-02-28' }],
    ['не вказано', { birthDate: 'UNKNOWN' }],
  ])('reads a birth date %j', (cell, client) => {
    expect(parse({ ПІБ: 'Коваль Олена', 'Дата народження': cell })).toMatchObject({ kind: 'CLIENT', client })
  })

  it.each([
    ['100115', { taxId: '0000100115' }],
    ['відмова', { noTaxIdReason: 'RELIGIOUS' }],
  ])('reads a tax number %j', (cell, client) => {
    expect(parse({ ПІБ: 'Коваль Олена', РНОКПП: cell })).toMatchObject({ kind: 'CLIENT', client })
  })

  it('is passed over when empty', () => {
    expect(parse({ ПІБ: ' ', Телефон: '' })).toEqual({ kind: 'EMPTY' })
  })

  it.each<[Record<string, string>, object[]]>([
    [
      { ПІБ: 'Коваль', Телефон: '067' },
      [
        { column: 'ПІБ', code: 'fullNameUnclear' },
        { column: 'Телефон', code: 'phoneTooShort', params: { lack: 7 } },
      ],
    ],
    [{ Прізвище: '', 'Ім’я': 'Олена' }, [{ column: 'Прізвище', code: 'surnameMissing' }]],
    [{ Прізвище: 'Коваль', 'Ім’я': '' }, [{ column: 'Ім’я', code: 'givenNameMissing' }]],
    [
      { ПІБ: 'Коваль Олена', 'Дата народження': '30.02.1985' },
      [
        {
          column: 'Дата народження',
          code: 'noSuchDay',
          params: { day: 30, month: 2, year: 1985, days: 28 },
        },
      ],
    ],
    [{ ПІБ: 'Коваль Олена', Стать: '5' }, [{ column: 'Стать', code: 'unknownSex', params: { value: '5' } }]],
    [{ ПІБ: 'Коваль Олена', ІПН: '12345' }, [{ column: 'ІПН', code: 'taxIdLength', params: { digits: 5 } }]],
    [
      { ПІБ: 'Коваль Олена', Телефон: '3,80671E+11' },
      [{ column: 'Телефон', code: 'numberTurnedPower', params: { value: '3,80671E+11' } }],
    ],
    [
      { ПІБ: 'Ков\uFFFDль Олена' },
      [{ column: 'ПІБ', code: 'unreadableLetters', params: { value: 'Ков\uFFFDль Олена' } }],
    ],
    [
      { ПІБ: 'Коваль Олена', ІПН: '#Н/Д' },
      [{ column: 'ІПН', code: 'brokenFormula', params: { value: '#Н/Д' } }],
    ],
    [
      { ПІБ: 'Коваль Олена', Паспорт: '12' },
      [{ column: 'Паспорт', code: 'documentKindUnclear', params: { value: '' } }],
    ],
    [
      { ПІБ: 'Коваль Олена', 'Вид документа': 'листівка', 'Номер документа': '12' },
      [{ column: 'Вид документа', code: 'unknownDocumentKind', params: { value: 'листівка' } }],
    ],
    [
      { ПІБ: 'Коваль Олена', 'Вид документа': 'ID-картка', 'Номер документа': '12' },
      [{ column: 'Номер документа', code: 'idCardLength', params: { digits: 2 } }],
    ],
    [
      { ПІБ: 'Коваль Олена', Адреса: 'с. Вербове', Індекс: '123456' },
      [{ column: 'Індекс', code: 'postalIndexForm' }],
    ],
  ])('%j is refused with all its reasons', (row, reasons) => {
    expect(parse(row)).toEqual({ kind: 'REJECTED', reasons })
  })

  it('is refused when it has cells no heading stands above', () => {
    const parser = createRowParser(mapColumns(['ПІБ', 'Телефон']), on)
    expect(parser(['Коваль Олена', '', '', ' '])).toMatchObject({ kind: 'CLIENT' })
    expect(parser(['Коваль', 'Олена', '', 'зайве'])).toEqual({
      kind: 'REJECTED',
      reasons: [{ column: '', code: 'tooManyCells', params: { found: 4, expected: 2 } }],
    })
  })
})

describe('splitFullName', () => {
  it.each([
    ['Коваль Олена Іванівна', ['Коваль', 'Олена', 'Іванівна']],
    ['Олена Іванівна Коваль', ['Коваль', 'Олена', 'Іванівна']],
    ['Коваль Олена', ['Коваль', 'Олена', '']],
    ['Нечуй - Левицька  Олена Іванівна', ['Нечуй-Левицька', 'Олена', 'Іванівна']],
    ['Алієв Рустам Мамед огли', ['Алієв', 'Рустам', 'Мамед огли']],
    ['Коваль О.І.', ['Коваль', 'О.', 'І.']],
    ['Коваль, Олена Іванівна', ['Коваль', 'Олена', 'Іванівна']],
    ['Ткачевич Петро Мінович', ['Ткачевич', 'Петро', 'Мінович']],
  ])('%s', (cell, [surname, givenName, patronymic]) => {
    expect(splitFullName(cell)).toEqual({ surname, givenName, patronymic })
  })

  it.each(['Коваль', 'Коваль Олена Іванівна Петрівна'])('does not guess at %s', (cell) => {
    expect(splitFullName(cell)).toBeUndefined()
  })
})

describe('cells', () => {
  it.each([
    ['ж', 'FEMALE'],
    ['Жіноча', 'FEMALE'],
    ['ч.', 'MALE'],
    ['чол', 'MALE'],
    ['м', 'MALE'],
    ['жч', undefined],
  ])('%s is the sex %s', (cell, sex) => {
    expect(readSexCell(cell)).toBe(sex)
  })

  it.each([
    ['31106', '1985-02-28'],
    ['10000', '1927-05-18'],
    ['1985', undefined],
    ['280285', undefined],
    ['73001', undefined],
  ])('%s is Excel’s number of %s', (cell, date) => {
    expect(dateOfExcelSerial(cell)).toBe(date)
  })

  it.each([
    ['0670000014', ['0670000014']],
    ['0670000014; 0500000063', ['0670000014', '0500000063']],
    ['0670000014 0500000063', ['0670000014', '0500000063']],
    ['067/000-00-14', ['067/000-00-14']],
    ['моб. 0670000014', ['0670000014']],
    ['немає', []],
    ['', []],
  ])('%j holds the phones %j', (cell, phones) => {
    expect(readPhonesCell(cell).map(({ typed }) => typed)).toEqual(phones)
  })

  it.each([
    ['паспорт', 'АА123456', 'PASSPORT_BOOKLET'],
    ['Паспорт громадянина України', '000123456', 'ID_CARD'],
    ['закордонний паспорт', 'FA123456', 'TRAVEL_PASSPORT'],
    ['свідоцтво про народження', 'І-БК 123456', 'BIRTH_CERTIFICATE'],
    ['', 'АА123456', 'PASSPORT_BOOKLET'],
    ['', '12', undefined],
    ['листівка', 'АА123456', undefined],
  ])('%j with the number %s is a %s', (name, number, kind) => {
    expect(readDocumentKindCell(name, number)).toBe(kind)
  })

  it.each([
    ['І', 'GROUP_I'],
    ['II', 'GROUP_II'],
    ['3 група', 'GROUP_III'],
    ['перша', 'GROUP_I'],
    ['немає', 'NO_DISABILITY'],
    ['дитина з інвалідністю', 'CHILD'],
    ['так', undefined],
  ])('%s is the group %s', (cell, group) => {
    expect(readDisabilityCell(cell)).toBe(group)
  })
})
