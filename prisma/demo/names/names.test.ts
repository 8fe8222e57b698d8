import { describe, expect, it } from 'vitest'
import { GIVEN_NAMES } from './given-names'
import { patronymicOf } from './patronymics'
import { feminineSurname, joinSuffix } from './surname-spelling'
import { listSurnames } from './surnames'

describe('patronymicOf', () => {
  it.each([
    ['Іван', 'Іванович', 'Іванівна'],
    ['Петро', 'Петрович', 'Петрівна'],
    ['Андрій', 'Андрійович', 'Андріївна'],
    ['Григорій', 'Григорович', 'Григорівна'],
    ['Василь', 'Васильович', 'Василівна'],
    ['Ігор', 'Ігорович', 'Ігорівна'],
    ['Микола', 'Миколайович', 'Миколаївна'],
    ['Ілля', 'Ілліч', 'Іллівна'],
    ['Лука', 'Лукич', 'Луківна'],
    ['Яків', 'Якович', 'Яківна'],
    ['Федір', 'Федорович', 'Федорівна'],
    ['Лев', 'Львович', 'Львівна'],
    ['Вʼячеслав', 'Вʼячеславович', 'Вʼячеславівна'],
    ['Данило', 'Данилович', 'Данилівна'],
  ])('%s gives %s and %s', (father, son, daughter) => {
    expect([patronymicOf(father, 'male'), patronymicOf(father, 'female')]).toEqual([son, daughter])
  })

  it('gives every man’s name of the tables a son and a daughter', () => {
    for (const { name } of GIVEN_NAMES.male) {
      expect(patronymicOf(name, 'male')).toMatch(/(ович|ич|іч)$/)
      expect(patronymicOf(name, 'female')).toMatch(/(івна|ївна)$/)
    }
  })
})

describe('feminineSurname', () => {
  it.each([
    ['Заболотний', 'Заболотна'],
    ['Яворівський', 'Яворівська'],
    ['Іванов', 'Іванова'],
    ['Алексєєв', 'Алексєєва'],
    ['Левін', 'Левіна'],
    ['Шевченко', 'Шевченко'],
    ['Петрів', 'Петрів'],
    ['Гаврилишин', 'Гаврилишин'],
    ['Коваль', 'Коваль'],
    ['Заболотний-Бойко', 'Заболотна-Бойко'],
  ])('%s — %s', (masculine, feminine) => {
    expect(feminineSurname(masculine)).toBe(feminine)
  })
})

describe('joinSuffix', () => {
  it.each([
    ['Чумак', 'енко', 'Чумаченко'],
    ['Андрій', 'енко', 'Андрієнко'],
    ['Коваль', 'ук', 'Ковалюк'],
    ['Коваль', 'чук', 'Ковальчук'],
    ['Скрип', 'як', 'Скрипʼяк'],
    ['Острог', 'ський', 'Острозький'],
    ['Кремінець', 'енко', 'Кремінченко'],
    ['Петр', 'чук', undefined],
    ['Мельник', 'юк', undefined],
  ])('%s + %s = %s', (stem, suffix, joined) => {
    expect(joinSuffix(stem, suffix)).toBe(joined)
  })
})

describe('listSurnames', () => {
  const surnames = listSurnames()

  it('has tens of thousands of different ones, none twice, in the alphabet of registers', () => {
    expect(surnames.length).toBeGreaterThan(20_000)
    expect(new Set(surnames.map(({ masculine }) => masculine)).size).toBe(surnames.length)
    const spelt = surnames.flatMap(({ masculine, feminine }) => [masculine, feminine])
    expect(spelt.filter((surname) => !/^[А-ЩЮЯЄІЇҐ][а-щьюяєіїґʼ]+$/.test(surname))).toEqual([])
  })
})
