import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type CsvEncoding, detectDelimiter, detectDialect, detectEncoding } from './csv-reading.rules'

const table = 'Прізвище;Ім’я;Дата народження\r\nКоваль;Олена;28.02.1985\r\nҐалаґан;Юрій;01.06.1990\r\n'

describe('detectEncoding', () => {
  it.each<[string, Uint8Array, CsvEncoding]>([
    ['Windows-1251', iconv.encode(table, 'win1251'), 'win1251'],
    ['UTF-8', iconv.encode(table, 'utf8'), 'utf8'],
    ['UTF-8 with its mark', iconv.encode(table, 'utf8', { addBOM: true }), 'utf8'],
    ['UTF-16 of Excel’s "Unicode text"', iconv.encode(table, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big-endian', iconv.encode(table, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16 without its mark', iconv.encode('surname;name\r\nKoval;Olena', 'utf-16le'), 'utf-16le'],
    ['the table of DOS', iconv.encode(table, 'cp1125'), 'cp1125'],
    ['KOI8-U', iconv.encode(table, 'koi8-u'), 'koi8-u'],
    ['capitals in Windows-1251', iconv.encode(table.toUpperCase(), 'win1251'), 'win1251'],
    ['plain Latin', iconv.encode('a;b\r\n1;2', 'utf8'), 'utf8'],
  ])('knows %s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding)
  })

  it('knows UTF-8 although the sample ends inside a letter', () => {
    expect(detectEncoding(iconv.encode('Коваль', 'utf8').subarray(0, 5))).toBe('utf8')
  })
})

describe('detectDelimiter', () => {
  it.each([
    [table, ';'],
    ['ПІБ,Телефон\nКоваль Олена,0670000014\n', ','],
    ['ПІБ\tАдреса\nКоваль Олена\tм. Вербопіль, вул. Лісова, 5\n', '\t'],
    ['ПІБ|Адреса\nКоваль|Вербопіль\n', '|'],
    ['ПІБ;Адреса\nКоваль;"м. Вербопіль, вул. Лісова, 5"\nМороз;"м. Лісогори, кв. 1"\n', ';'],
    ['ПІБ;Адреса, телефон\nКоваль;Вербопіль\n', ';'],
    ['"Прізвище, ім’я";Рік\n"Коваль; Олена";1985\n', ';'],
    ['sep=,\nПІБ;Рік,Телефон\n', ','],
    ['ПІБ\nКоваль Олена\n', ';'],
    ['ПІБ;Назва\nКоваль;ТОВ "Ромашка\nМороз;немає\n', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter)
  })
})

describe('detectDialect', () => {
  it('tells both from the first bytes', () => {
    expect(detectDialect(iconv.encode(table, 'win1251'))).toEqual({ encoding: 'win1251', delimiter: ';' })
  })
})
