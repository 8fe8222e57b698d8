import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { areOnBothSides, type FoundName, hitsOf, nearnessOf } from './conflict-hit.rules'
import type { SoughtName } from './conflict-sought.rules'

const born = plainDate('1980-03-12')
const other = plainDate('1979-03-12')

/** «Коваль Петро Іванович» with what the lexicon adds. */
const sought = (more: Partial<SoughtName> & { birthDate?: typeof born | null } = {}): SoughtName => ({
  n: 0,
  person: { partyId: 'p', role: 'OPPOSING', forms: [], birthDate: more.birthDate ?? null },
  surnames: new Map([
    ['коваль', 0],
    ['ковель', 0.85],
  ]),
  givens: new Map([
    ['петро', 0],
    ['петр', 0.4],
  ]),
  patronymics: new Map([
    ['іванович', 0],
    ['івановичь', 0.85],
    ['', 0.9],
  ]),
  ...more,
})
const found = (more: Partial<FoundName> = {}): FoundName => ({
  n: 0,
  clientId: 'c',
  partyId: null,
  role: null,
  unitId: 'u',
  surnameKey: 'коваль',
  givenKey: 'петро',
  patronymicKey: 'іванович',
  birthDate: null,
  ...more,
})

describe('nearnessOf', () => {
  it.each([
    ['the whole name', {}, {}, 'SAME_FULL_NAME'],
    ['no patronymic on the card', {}, { patronymicKey: '' }, 'SAME_NAME'],
    ['no patronymic typed', { patronymics: undefined }, {}, 'SAME_NAME'],
    ['a letter of the surname', {}, { surnameKey: 'ковель' }, 'NEAR_NAME'],
    ['a letter of the patronymic', {}, { patronymicKey: 'івановичь' }, 'NEAR_NAME'],
    ['another patronymic', {}, { patronymicKey: 'петрович' }, undefined],
    ['another surname', {}, { surnameKey: 'мельник' }, undefined],
    ['the day of birth too', { birthDate: born }, { birthDate: born }, 'SAME_PERSON'],
    [
      'the day of birth, with another patronymic',
      { birthDate: born },
      { birthDate: born, patronymicKey: 'петрович' },
      'SAME_PERSON',
    ],
    ['another day of birth', { birthDate: born }, { birthDate: other }, 'OTHER_BIRTH_DATE'],
    [
      'a near name and another day of birth',
      { birthDate: born },
      { birthDate: other, surnameKey: 'ковель' },
      undefined,
    ],
  ] as const)('%s', (_what, typed, card, nearness) => {
    expect(nearnessOf(sought(typed), found(card))).toBe(nearness)
  })
})

describe('areOnBothSides', () => {
  it.each([
    ['RELATIVE', 'OPPOSING', true],
    ['OPPOSING', 'RELATIVE', true],
    ['RELATIVE', 'RELATIVE', true],
    ['CO_PARTY', 'OPPOSING', true],
    ['OPPOSING', 'OPPOSING', false],
    ['WITNESS', 'OPPOSING', false],
    ['RELATIVE', 'REPRESENTATIVE', false],
  ])('%s here, %s there: %s', (ours, theirs, expected) => {
    expect(areOnBothSides(ours, theirs)).toBe(expected)
  })
})

describe('hitsOf', () => {
  const client: SoughtName = {
    ...sought(),
    n: 1,
    person: { partyId: undefined, role: 'CLIENT', forms: [], birthDate: null },
  }
  const names = [sought(), client]

  it('puts the nearest first, and who names the client back before others as near', () => {
    const rows = [
      found({ clientId: 'near', surnameKey: 'ковель' }),
      found({ clientId: 'one' }),
      found({ clientId: 'two' }),
      found({ n: 1, clientId: 'two', partyId: 'of two', role: 'OPPOSING' }),
    ]
    expect(
      hitsOf(names, rows).map(({ question, clientId, isMutual }) => [question, clientId, isMutual]),
    ).toEqual([
      ['PARTY_IS_CLIENT', 'two', true],
      ['CLIENT_IS_PARTY', 'two', true],
      ['PARTY_IS_CLIENT', 'one', false],
      ['PARTY_IS_CLIENT', 'near', false],
    ])
  })

  it('does not find the client’s own card by the client’s own name', () => {
    expect(hitsOf(names, [found({ n: 1 })])).toEqual([])
  })

  it('keeps the best of several forms of one card', () => {
    const rows = [found({ surnameKey: 'ковель' }), found(), found({ patronymicKey: '' })]
    expect(hitsOf(names, rows).map(({ nearness }) => nearness)).toEqual(['SAME_FULL_NAME'])
  })
})
