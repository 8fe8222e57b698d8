import { describe, expect, it } from 'vitest'
import { repairMixedAlphabet } from './mixed-alphabet.rules'
import { sexOfPatronymic } from './name-gender.rules'
import { checkPersonName, cleanName, isSameName, suggestCapitals } from './person-name.rules'

describe('cleanName', () => {
  it.each([
    ['  Коваль ', 'Коваль'],
    ['Кова\u00ADль\u200B', 'Коваль'],
    ['Тимофіи\u0306', 'Тимофій'],
    ['І\u0308ванна', 'Їванна'],
    ['Нечуй – Левицький', 'Нечуй-Левицький'],
    ['Мамед\u00A0 огли', 'Мамед огли'],
    ['Мар’яна', 'Мар’яна'],
    ["Мар'яна", "Мар'яна"],
    ['Марʼяна', 'Марʼяна'],
    ['Коваль,', 'Коваль'],
  ])('keeps %j as %j', (typed, kept) => {
    expect(cleanName(typed)).toBe(kept)
  })
})

describe('checkPersonName', () => {
  it.each(['Коваль', 'Нечуй-Левицький', 'Мар’яна', 'Рустам огли', 'Ґалаґан', 'Євгенія'])(
    'accepts %s without a word',
    (name) => {
      expect(checkPersonName(name)).toEqual({ value: name, errors: [], warnings: [] })
    },
  )

  it.each([
    ['Кoвaль', 'Коваль', { code: 'nameRepaired', params: { name: 'Коваль' } }],
    ['КОВАЛЬ', 'КОВАЛЬ', { code: 'nameCapitals', params: { name: 'Коваль' } }],
    ['Kowalski', 'Kowalski', { code: 'nameInLatin' }],
    ['Кowalскі', 'Кowalскі', { code: 'nameMixedAlphabet' }],
    ['Крылова', 'Крылова', { code: 'nameForeignLetters' }],
    ['О.', 'О.', { code: 'nameInitials' }],
  ])('keeps %s as %s, with a warning', (typed, value, warning) => {
    const checked = checkPersonName(typed)
    expect(checked.value).toBe(value)
    expect(checked.warnings).toContainEqual(warning)
  })

  it.each([
    ['', { code: 'nameEmpty' }],
    [' - ', { code: 'nameEmpty' }],
    ['Коваль2', { code: 'nameDigits' }],
    ['123', { code: 'nameDigits' }],
    ['Коваль@', { code: 'nameSymbols', params: { sign: '@' } }],
    ['а'.repeat(101), { code: 'nameTooLong', params: { longest: 100 } }],
  ])('refuses %j: %j', (typed, error) => {
    expect(checkPersonName(typed)).toEqual({ value: undefined, errors: [error], warnings: [] })
  })
})

describe('suggestCapitals', () => {
  it.each([
    ['коваль', 'Коваль'],
    ['НЕЧУЙ-ЛЕВИЦЬКИЙ', 'Нечуй-Левицький'],
    ["ЛУК'ЯН", "Лук'ян"],
    ['О’КОННОР', 'О’Коннор'],
    ['МАМЕД ОГЛИ', 'Мамед огли'],
    ['їжакевич', 'Їжакевич'],
    ['Коваль', undefined],
    ['МакКейн', undefined],
    ['О', undefined],
  ])('for %s is %s', (typed, suggestion) => {
    expect(suggestCapitals(typed)).toBe(suggestion)
  })
})

describe('repairMixedAlphabet', () => {
  it.each([
    ['ШEBЧEHКO', 'ШЕВЧЕНКО'],
    ['Іванoвa Oльгa', 'Іванова Ольга'],
    ['Мaр’янa', 'Мар’яна'],
    ['Kowаlski', 'Kowalski'],
    ['POMAH', 'POMAH'],
    ['Роман', 'Роман'],
  ])('turns %s into %s', (typed, text) => {
    expect(repairMixedAlphabet(typed).text).toBe(text)
  })
})

describe('isSameName', () => {
  it.each([
    ['Мар’яна', "МАР'ЯНА", true],
    ['Марʼяна', 'Мар`яна', true],
    ['Маряна', 'Мар’яна', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameName(a, b)).toBe(expected)
  })
})

describe('sexOfPatronymic', () => {
  it.each([
    ['Іванівна', 'FEMALE'],
    ['Сергіївна', 'FEMALE'],
    ['Ивановна', 'FEMALE'],
    ['Мамед кизи', 'FEMALE'],
    ['Іванович', 'MALE'],
    ['Ілліч', 'MALE'],
    ['Мамед огли', 'MALE'],
    ['', undefined],
    ['Хуан', undefined],
  ])('of %s is %s', (patronymic, sex) => {
    expect(sexOfPatronymic(patronymic)).toBe(sex)
  })
})
