import { describe, expect, it } from 'vitest'
import { partyKeys } from './party-name.rules'

describe('partyKeys', () => {
  it.each([
    ['Коваль Петро', { surnameKey: 'коваль', givenKey: 'петро' }],
    ['Коваль Петро Іванович', { surnameKey: 'коваль', givenKey: 'петро' }],
    ['Коваль', undefined],
    ['ТОВ «Світанок»', undefined],
    ['Петро з сусіднього під’їзду', undefined],
    ['', undefined],
  ])('of «%s» are %o', (party, keys) => {
    expect(partyKeys(party)).toEqual(keys)
  })
})
