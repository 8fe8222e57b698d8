import { describe, expect, it } from 'vitest'
import { nameKey } from './name-key.rules'
import type { NamePart } from './name-key-forms.rules'
import { matchWord, soughtWord } from './people-search-words.rules'

function match(typed: string, part: NamePart, recorded: string) {
  const key = nameKey(typed)
  return matchWord(soughtWord({ typed, key, isInitial: key.length === 1 }), part, nameKey(recorded))
}

describe('matchWord', () => {
  it.each([
    ['Шевченко', 'SURNAME', 'Шевченко', 'exact'],
    ["Лук'яненко", 'SURNAME', 'Лук’яненко', 'exact'],
    ['О', 'GIVEN', 'Олена', 'initial'],
    ['А', 'GIVEN', 'Олександр', 'initial'],
    ['O', 'GIVEN', 'Олена', 'initial'],
    ['Шевч', 'SURNAME', 'Шевченко', 'beginning'],
    ['Shevchenko', 'SURNAME', 'Шевченко', 'latinSpelling'],
    ['Шевченко', 'SURNAME', 'Shevchenko', 'latinSpelling'],
    ['Соловьёв', 'SURNAME', 'Соловйов', 'russianSpelling'],
    ['Рыбак', 'SURNAME', 'Рибак', 'russianSpelling'],
    ['Елена', 'GIVEN', 'Олена', 'otherName'],
    ['Лена', 'GIVEN', 'Олена', 'otherName'],
    ['Николаевна', 'PATRONYMIC', 'Миколаївна', 'otherName'],
    ['Sergey', 'GIVEN', 'Сергій', 'otherName'],
    ['Ковальський', 'SURNAME', 'Ковальська', 'surnameForm'],
    ['Шевченка', 'SURNAME', 'Шевченко', 'surnameForm'],
    ['Лис-Коваль', 'SURNAME', 'Коваль-Лис', 'surnameForm'],
    ['Лис-Коваль', 'SURNAME', 'Лис', 'surnameForm'],
    ['Шечвенко', 'SURNAME', 'Шевченко', 'similar'],
    ['Шевчено', 'SURNAME', 'Шевченко', 'similar'],
    ['Шефченка', 'SURNAME', 'Шевченко', 'similar'],
    ['Елина', 'GIVEN', 'Олена', 'otherName'],
  ] as const)('%s for the %s %s is %s', (typed, part, recorded, how) => {
    expect(match(typed, part, recorded)?.how).toBe(how)
  })

  it.each([
    ['Шевченко', 'SURNAME', 'Шевчук'],
    ['Олена', 'GIVEN', 'Оксана'],
    ['Лис', 'SURNAME', 'Рак'],
    ['О', 'GIVEN', 'Марія'],
    ['Шевченко', 'SURNAME', ''],
  ] as const)('%s does not agree with the %s %s', (typed, part, recorded) => {
    expect(match(typed, part, recorded)).toBeUndefined()
  })

  it('tells one typing error from two', () => {
    expect(match('Шевчанко', 'SURNAME', 'Шевченко')).toMatchObject({ errors: 1 })
    expect(match('Шевчанкр', 'SURNAME', 'Шевченко')).toMatchObject({ errors: 2 })
  })

  it('ranks equal, begun, otherwise spelled and mistyped in this order', () => {
    const costs = ['Коваль', 'Ковал', 'Коваля', 'Кавуль'].map(
      (typed) => match(typed, 'SURNAME', 'Коваль')?.cost ?? 9,
    )
    expect(costs).toEqual([...costs].sort((a, b) => a - b))
    expect(new Set(costs).size).toBe(4)
  })

  it('holds a passport’s own spelling for nearly equal', () => {
    const exact = match('Hnatiuk', 'SURNAME', 'Гнатюк')?.cost ?? 9
    const other = match('Gnatyuk', 'SURNAME', 'Гнатюк')?.cost ?? 9
    expect(exact).toBeLessThan(other)
  })
})
