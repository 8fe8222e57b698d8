import { describe, expect, it } from 'vitest'
import { lookupsOfPeople, soughtNamesOf } from './conflict-sought.rules'
import { partyFormsOf } from './party-name.rules'

describe('soughtNamesOf', () => {
  const LETTERS = [...'абвгдежзиклмнопрстуфхцчшя']
  it.each([
    [24, 24, false],
    [25, 24, true],
  ])('of %i names looks for %i, and says that it was cut: %s', (told, sought, isCut) => {
    const people = LETTERS.slice(0, told).map((letter) => ({
      ...{ partyId: letter, role: 'WITNESS', birthDate: null },
      forms: partyFormsOf(`Коваль${letter} Петро Іванович`),
    }))
    const { words } = lookupsOfPeople(people)
    const found = soughtNamesOf(people, words, [])
    expect([found.names.length, found.isCut]).toEqual([sought, isCut])
  })
})
