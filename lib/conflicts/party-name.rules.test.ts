import { describe, expect, it } from 'vitest'
import { partyFormsOf, partyNamesOf } from './party-name.rules'

const koval = { surname: 'Коваль', givenName: 'Петро', patronymic: '' }
const maria = { surname: 'Коваль', givenName: 'Марія', patronymic: 'Іванівна' }

describe('partyNamesOf', () => {
  it.each<[string, ...object[]]>([
    ['Коваль Петро', koval],
    ['Петро Коваль', koval],
    ['Коваль Петро Іванович', { ...koval, patronymic: 'Іванович' }],
    ['коваль петро', koval],
    ['Колишній чоловік Коваль Петро', koval],
    ['ФОП Коваль Петро Іванович, магазин', { ...koval, patronymic: 'Іванович' }],
    ['гр. Коваль Петро', koval],
    ['Коваль'],
    ['Коваль П. І.'],
    ['Батько дитини'],
    ['сварливий сусід'],
    ['ТОВ «Світанок»'],
    ['Пенсійний фонд'],
    ['Військова частина А1234'],
    ['Петро з сусіднього під’їзду'],
    [''],
    ['Коваль Петро; дружина Коваль Марія Іванівна', koval, maria],
    ['Коваль Петро (Коваль Марія Іванівна)', koval, maria],
    ['Коваль Петро, Коваль М. І.', koval],
    ['Коваль, Петро Іванович'],
    ['ТОВ Світанок; Коваль Петро'],
  ])('in «%s» are %o', (typed, ...names) => {
    expect(partyNamesOf(typed)).toEqual(names)
  })
})

describe('partyFormsOf', () => {
  const keysOf = (typed: string) =>
    partyFormsOf(typed).map(({ surnameKey, givenKey }) => `${surnameKey} ${givenKey}`)
  it.each([
    ['Коваль Петро', ['коваль петро']],
    ['Лис-Коваль Олена', ['лисковаль олена', 'лис олена', 'коваль олена']],
    ['Роман Павло', ['павло роман', 'роман павло']],
    ['Коваль Петро; Коваль Марія', ['коваль петро', 'коваль марія']],
    ['КП «Вербопільжитло»', []],
  ])('of «%s» are %o', (typed, keys) => {
    expect(keysOf(typed).toSorted()).toEqual(keys.toSorted())
  })
})
