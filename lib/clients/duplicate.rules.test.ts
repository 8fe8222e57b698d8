import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { judgeDuplicate, type PersonToCompare, rankDuplicates } from './duplicate.rules'

const olena: PersonToCompare = {
  surnameKey: 'коваль',
  givenNameKey: 'олена',
  patronymicKey: 'іванівна',
  birthDate: plainDate('1985-02-11'),
  phones: ['+380670000014'],
  taxIdHash: 'tax-1',
  documentHashes: ['paper-1'],
}
const stranger: PersonToCompare = {
  surnameKey: 'мороз',
  givenNameKey: 'петро',
  birthDate: plainDate('1960-01-30'),
}
const alone = { phones: [], taxIdHash: undefined, documentHashes: [] }

describe('judgeDuplicate', () => {
  it.each<[string, PersonToCompare, string | undefined, string[]]>([
    [
      'name, patronymic and birth date alike',
      { ...olena, ...alone },
      'CERTAIN',
      ['NAME_SAME', 'BIRTH_DATE_SAME'],
    ],
    [
      'the same without a patronymic',
      { ...olena, ...alone, patronymicKey: undefined },
      'LIKELY',
      ['NAME_SAME', 'BIRTH_DATE_SAME'],
    ],
    [
      'namesakes of one birth date and another patronymic',
      { ...olena, ...alone, patronymicKey: 'петрівна' },
      'POSSIBLE',
      ['NAME_SAME', 'PATRONYMIC_OTHER', 'BIRTH_DATE_SAME'],
    ],
    [
      'a slip in the surname',
      { ...olena, ...alone, surnameKey: 'ковань' },
      'LIKELY',
      ['NAME_NEAR', 'BIRTH_DATE_SAME'],
    ],
    [
      'surname and given name in each other’s place',
      { ...olena, ...alone, surnameKey: 'олена', givenNameKey: 'коваль' },
      'CERTAIN',
      ['NAME_SWAPPED', 'BIRTH_DATE_SAME'],
    ],
    [
      'a former surname',
      { ...olena, ...alone, surnameKey: 'мороз', formerSurnameKeys: ['коваль'] },
      'CERTAIN',
      ['FORMER_SURNAME', 'BIRTH_DATE_SAME'],
    ],
    [
      'day and month swapped',
      { ...olena, ...alone, birthDate: plainDate('1985-11-02') },
      'LIKELY',
      ['NAME_SAME', 'BIRTH_DATE_SWAPPED'],
    ],
    [
      'one digit of the date',
      { ...olena, ...alone, birthDate: plainDate('1986-02-11') },
      'LIKELY',
      ['NAME_SAME', 'BIRTH_DATE_ONE_DIGIT'],
    ],
    [
      'a slip in the name and one in the date',
      { ...olena, ...alone, surnameKey: 'ковань', birthDate: plainDate('1986-02-11') },
      'POSSIBLE',
      ['NAME_NEAR', 'BIRTH_DATE_ONE_DIGIT'],
    ],
    ['two digits of the date', { ...olena, ...alone, birthDate: plainDate('1996-02-11') }, undefined, []],
    [
      'a name whose birth year alone is known',
      { ...olena, ...alone, birthDate: undefined, birthYear: 1985 },
      'POSSIBLE',
      ['NAME_SAME', 'BIRTH_YEAR_SAME'],
    ],
    [
      'a name of another birth year',
      { ...olena, ...alone, birthDate: undefined, birthYear: 1986 },
      undefined,
      [],
    ],
    [
      'a name and phone, the birth date unknown',
      { ...olena, ...alone, birthDate: undefined, phones: ['+380670000014'] },
      'LIKELY',
      ['NAME_SAME', 'PHONE_SAME'],
    ],
    [
      'another surname, the rest alike',
      { ...olena, ...alone, surnameKey: 'мороз' },
      'POSSIBLE',
      ['SURNAME_OTHER', 'BIRTH_DATE_SAME'],
    ],
    [
      'another surname, and the phone',
      { ...olena, ...alone, surnameKey: 'мороз', patronymicKey: undefined, phones: ['+380670000014'] },
      'LIKELY',
      ['SURNAME_OTHER', 'BIRTH_DATE_SAME', 'PHONE_SAME'],
    ],
    ['a stranger with the family’s phone', { ...stranger, phones: ['+380670000014'] }, undefined, []],
    ['a stranger', stranger, undefined, []],
    ['a stranger born the same day', { ...stranger, birthDate: plainDate('1985-02-11') }, undefined, []],
    [
      'the tax number and a near name',
      { ...olena, ...alone, taxIdHash: 'tax-1', birthDate: undefined },
      'CERTAIN',
      ['TAX_ID_SAME', 'NAME_SAME'],
    ],
    [
      'the number of a paper alone',
      { ...stranger, documentHashes: ['paper-1'] },
      'LIKELY',
      ['DOCUMENT_SAME'],
    ],
  ])('of %s', (_, other, level, reasons) => {
    const judgement = judgeDuplicate(olena, other)
    expect(judgement?.level).toBe(level)
    expect(judgement?.reasons ?? []).toEqual(reasons)
    expect(judgeDuplicate(other, olena)).toEqual(judgement)
  })

  it('takes short names for near only when they are the same', () => {
    const [lee, bee] = ['лі', 'бі'].map((surnameKey) => ({ ...olena, ...alone, surnameKey }))
    expect(lee && bee && judgeDuplicate(lee, bee)?.reasons).toContain('SURNAME_OTHER')
  })

  it('does not take two empty numbers for the same', () => {
    expect(judgeDuplicate({ ...stranger, taxIdHash: '' }, { ...olena, taxIdHash: '' })).toBeUndefined()
  })
})

describe('rankDuplicates', () => {
  it('puts the likeliest first and leaves strangers out', () => {
    const near = { ...olena, ...alone, id: 'near', surnameKey: 'ковань' }
    const same = { ...olena, id: 'same' }
    const ranked = rankDuplicates(olena, [near, { ...stranger, id: 'stranger' }, same])
    expect(ranked.map(({ candidate }) => candidate.id)).toEqual(['same', 'near'])
  })
})
