import { describe, expect, it } from 'vitest'
import { partyFormsOf, partyNameOf } from './party-name.rules'

const koval = { surname: 'Коваль', givenName: 'Петро', patronymic: '' }

describe('partyNameOf', () => {
  it.each([
    ['Коваль Петро', koval],
    ['Петро Коваль', koval],
    ['Коваль Петро Іванович', { ...koval, patronymic: 'Іванович' }],
    ['коваль петро', koval],
    ['Колишній чоловік Коваль Петро', koval],
    ['ФОП Коваль Петро Іванович, магазин', { ...koval, patronymic: 'Іванович' }],
    ['гр. Коваль Петро', koval],
    ['Коваль', undefined],
    ['Коваль П. І.', undefined],
    ['Батько дитини', undefined],
    ['сварливий сусід', undefined],
    ['ТОВ «Світанок»', undefined],
    ['Пенсійний фонд', undefined],
    ['Військова частина А1234', undefined],
    ['Петро з сусіднього під’їзду', undefined],
    ['', undefined],
  ])('in «%s» is %o', (typed, name) => {
    expect(partyNameOf(typed)).toEqual(name)
  })
})

describe('partyFormsOf', () => {
  const keysOf = (typed: string) =>
    partyFormsOf(typed).map(({ surnameKey, givenKey }) => `${surnameKey} ${givenKey}`)
  it.each([
    ['Коваль Петро', ['коваль петро']],
    ['Лис-Коваль Олена', ['лисковаль олена', 'лис олена', 'коваль олена']],
    ['Роман Павло', ['павло роман', 'роман павло']],
    ['КП «Вербопільжитло»', []],
  ])('of «%s» are %o', (typed, keys) => {
    expect(keysOf(typed).toSorted()).toEqual(keys.toSorted())
  })
})
