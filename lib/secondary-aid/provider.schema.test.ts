import { describe, expect, it } from 'vitest'
import { providerFormSchema } from './provider.schema'

const whole = {
  unitId: '0198c0de-0000-7000-8000-000000000001',
  kind: 'ADVOCATE',
  surname: 'Тарасенко',
  givenName: 'Марія',
  patronymic: '',
  sex: 'FEMALE',
  position: '',
  certificate: '№ 2041',
  registerEntry: '№ 318',
  contract: '№ 12',
  contractTo: '',
  languages: ['uk'],
  knowsSignLanguage: false,
  branchCodes: [],
  topicCodes: [],
  places: [],
  capacity: '10',
  phone: '',
  email: '',
  staffId: '',
  absences: [],
}
const place = { code: `UA${'0'.repeat(17)}`, label: 'м. Вербопіль', reach: 'HERE' }
const errorsOf = (form: object) =>
  providerFormSchema
    .safeParse({ ...whole, ...form })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    .toSorted()

describe('the form of a provider', () => {
  it.each<[what: string, form: object, errors: string[] | undefined]>([
    ['a whole advocate', {}, undefined],
    [
      'an advocate without papers',
      { certificate: '', contract: ' ' },
      ['certificate: required', 'contract: required'],
    ],
    ['a staff lawyer without a position', { kind: 'STAFF_LAWYER' }, ['position: required']],
    [
      'everything missing at once',
      { surname: '', sex: '', certificate: '' },
      ['certificate: required', 'sex: chooseOne', 'surname: required'],
    ],
    ['no work at all', { capacity: '0' }, ['capacity: capacity']],
    ['no language', { languages: [] }, ['languages: languageMissing']],
    ['an absence of one day', { absences: [{ from: '2026-11-20', to: '2026-11-20', note: '' }] }, undefined],
    [
      'an absence that ends before it begins',
      { absences: [{ from: '2026-11-20', to: '2026-11-19', note: '' }] },
      ['absences.0.to: lastDayBeforeFirst'],
    ],
    ['a day that does not exist', { contractTo: '2026-02-30' }, ['contractTo: date']],
    ['a place that was only typed', { places: [{ ...place, code: '' }] }, ['places.0.code: chooseFromList']],
    ['a place twice', { places: [place, place] }, ['places.1.code: twice']],
    ['an unknown branch', { branchCodes: ['MAGIC'] }, ['branchCodes.0: unknownChoice']],
  ])('of %s', (_what, form, errors) => {
    expect(errorsOf(form)).toEqual(errors)
  })
})
