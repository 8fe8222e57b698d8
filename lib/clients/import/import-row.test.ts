import { describe, expect, it } from 'vitest'
import { mapColumns } from './column-mapping.rules'
import { importKeyReader } from './import-row'

const HEADINGS = ['Прізвище', "Ім'я", 'Моб. телефон', 'Примітка без поля']
const UNIT = '0198a000-0000-7000-8000-000000000001'
const ROW = ['Лис Коваль', 'Олена', '067 201 03 09', 'а']

describe('importKeyReader', () => {
  const keyOf = importKeyReader(UNIT, mapColumns(HEADINGS))

  it('gives a row the key it had in every import before', () => {
    expect(keyOf(ROW)).toBe('59e3ad6a60c035830d0c83f13a00a707a066ecc298c098ccf2cc8e071cae5404')
  })

  it.each([
    ['with several spaces', ['Лис  Коваль', 'Олена', '067 201   03 09', 'а']],
    ['with other spaces', ['Лис\u00A0Коваль', 'Олена', '067\t201\u202F03 09', 'а']],
    ['with spaces around', [' Лис Коваль ', 'Олена', '067 201 03 09 ', 'а']],
    ['in capitals', ['ЛИС КОВАЛЬ', 'олена', '067 201 03 09', 'а']],
    ['with something else in a column left out', ['Лис Коваль', 'Олена', '067 201 03 09', 'б']],
  ])('takes a row %s for the same', (_, cells) => {
    expect(keyOf(cells)).toBe(keyOf(ROW))
  })

  it('takes a row of another person, or of another unit, for another', () => {
    expect(keyOf(['Лис Коваль', 'Олег', '067 201 03 09', 'а'])).not.toBe(keyOf(ROW))
    const elsewhere = importKeyReader(UNIT.replace(/1$/, '2'), mapColumns(HEADINGS))
    expect(elsewhere(ROW)).not.toBe(keyOf(ROW))
  })
})
