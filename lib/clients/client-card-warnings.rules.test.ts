import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { type CardInDoubt, listCardWarnings } from './client-card-warnings.rules'

const on = plainDate('2026-11-21')
const sound: CardInDoubt = {
  surname: 'Коваль',
  givenName: 'Олена',
  patronymic: 'Іванівна',
  birthDate: plainDate('1985-02-28'),
  sex: 'FEMALE',
  taxId: '3110541745',
  phones: [{}],
}

describe('listCardWarnings', () => {
  it('finds nothing in a sound card', () => {
    expect(listCardWarnings(sound, on)).toEqual([])
  })

  it.each<[string, CardInDoubt, { field: string; code: string }]>([
    ['a check digit', { taxId: '1759013770' }, { field: 'taxId', code: 'taxIdCheckDigit' }],
    [
      'another birth date in the number',
      { birthDate: plainDate('1985-02-27') },
      { field: 'taxId', code: 'taxIdOtherBirthDate' },
    ],
    [
      'an unusual paper',
      { documents: [{ kind: 'TRAVEL_PASSPORT', number: 'X1' }] },
      { field: 'documents.0.number', code: 'documentNumberUnusual' },
    ],
    [
      'a paper out of date',
      { documents: [{ kind: 'ID_CARD', number: '000123456', validTo: plainDate('2026-11-20') }] },
      { field: 'documents.0.validTo', code: 'documentExpired' },
    ],
    [
      'a representative out of date',
      { representatives: [{ validTo: plainDate('2026-11-20') }] },
      { field: 'representatives.0.validTo', code: 'representativeExpired' },
    ],
    [
      'a child of 13 alone',
      { birthDate: plainDate('2012-11-22'), taxId: '' },
      { field: 'representatives', code: 'childWithoutRepresentative' },
    ],
    ['nothing to reach the person by', { phones: [] }, { field: 'phones', code: 'noContact' }],
    [
      'a patronymic of the other sex',
      { patronymic: 'Іванович' },
      { field: 'sex', code: 'patronymicOtherSex' },
    ],
  ])('tells of %s', (_, change, warning) => {
    expect(listCardWarnings({ ...sound, ...change }, on)).toEqual([expect.objectContaining(warning)])
  })

  it.each<[string, CardInDoubt]>([
    [
      'a paper valid to this very day',
      { documents: [{ kind: 'ID_CARD', number: '000123456', validTo: on }] },
    ],
    ['a child of 14', { birthDate: plainDate('2012-11-21'), taxId: '' }],
    [
      'a child with a representative',
      { birthDate: plainDate('2020-01-01'), taxId: '', representatives: [{}] },
    ],
    ['an e-mail address and no phone', { phones: [], email: 'olena@example.com' }],
  ])('says nothing of %s', (_, change) => {
    expect(listCardWarnings({ ...sound, ...change }, on)).toEqual([])
  })
})
