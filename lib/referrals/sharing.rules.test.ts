import { describe, expect, it } from 'vitest'
import { type Sharing, sharableData, sharingProblem } from './sharing.rules'

const named: Sharing = {
  sharedData: ['NAME', 'PHONE'],
  consentForm: 'ORAL',
  overrideReason: '',
  person: 'named',
  hasSafePhone: true,
  isWithdrawn: false,
  mayOverride: false,
}
const reason = 'Дитина в небезпеці, батьки недоступні'

describe('sharingProblem', () => {
  it.each<[string, Partial<Sharing>, ReturnType<typeof sharingProblem>]>([
    ['with consent', {}, undefined],
    ['with consent, that of the card taken back', { isWithdrawn: true }, 'consentWithdrawn'],
    [
      'that of the card taken back, the head overriding',
      { isWithdrawn: true, consentForm: null, overrideReason: reason, mayOverride: true },
      'consentWithdrawn',
    ],
    ['that of the card taken back, without data', { isWithdrawn: true, sharedData: [] }, undefined],
    ['without', { consentForm: null }, 'consentMissing'],
    ['without, only the matter', { consentForm: null, sharedData: ['MATTER'] }, 'consentMissing'],
    ['nothing at all, without', { consentForm: null, sharedData: [] }, undefined],
    [
      'without, the head overriding',
      { consentForm: null, overrideReason: reason, mayOverride: true },
      undefined,
    ],
    ['without, a worker overriding', { consentForm: null, overrideReason: reason }, 'overrideForbidden'],
    [
      'without, the head giving no reason to speak of',
      { consentForm: null, overrideReason: 'треба', mayOverride: true },
      'overrideReasonMissing',
    ],
    ['of a protected person, with consent', { person: 'protected' }, 'protectedByCode'],
    [
      'of a protected person, the head overriding',
      { person: 'protected', consentForm: null, overrideReason: reason, mayOverride: true },
      'protectedByCode',
    ],
    [
      'the matter of a protected person, with consent',
      { person: 'protected', sharedData: ['MATTER'] },
      undefined,
    ],
    ['of nobody known', { person: 'none' }, 'nobodyToName'],
    ['of whom no safe telephone is known', { hasSafePhone: false }, 'noSafePhone'],
    ['of whom none is known and none is given', { hasSafePhone: false, sharedData: ['NAME'] }, undefined],
  ])('a name and a telephone %s', (_name, more, expected) => {
    expect(sharingProblem({ ...named, ...more })).toBe(expected)
  })
})

describe('sharableData', () => {
  it.each(['protected', 'none'] as const)(
    'offers neither name nor telephone of a person who is %s',
    (who) => {
      expect(sharableData(who)).toEqual(['MATTER', 'ACCESS_NEEDS'])
    },
  )
})
