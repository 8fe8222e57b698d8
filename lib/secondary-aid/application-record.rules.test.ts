import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { type ApplicationRecord, applicationGaps, type Signing } from './application-record.rules'
import { application } from './testing/samples'

const gapsOf = (more: Partial<ApplicationRecord>) =>
  applicationGaps({ ...application, ...more }).map(({ code }) => code)
const who = (more: Partial<ApplicationRecord['applicant']>) => ({
  applicant: { ...application.applicant, ...more },
})
const signedByOther: Signing = {
  kind: 'CANNOT_READ',
  reason: 'не вміє читати',
  signer: { name: 'Коваль Ірина Петрівна', paper: 'ID-картка 000000001' },
  reader: 'Ігор Бойко',
}

describe('applicationGaps', () => {
  it.each<[what: string, more: Partial<ApplicationRecord>, expected: readonly string[]]>([
    ['a whole one', {}, []],
    ['no name', who({ name: ' ' }), ['nameMissing']],
    ['no birth date', who({ birthDate: null }), ['birthDateMissing']],
    ['no residence', who({ residence: '' }), ['residenceMissing']],
    ['a person without an address', who({ residence: '', hasNoAddress: true }), []],
    ['neither phone nor postal address', who({ phones: '', postalAddress: '' }), ['contactMissing']],
    ['a postal address alone', who({ phones: '', postalAddress: 'а/с 5' }), []],
    ['no substance', { matter: { ...application.matter, substance: '' } }, ['substanceMissing']],
    ['no category', { category: { name: '', basis: '' } }, ['categoryMissing']],
    [
      'a representative without a paper',
      { representative: { name: 'Коваль Ірина', basis: 'мати', paper: '' } },
      ['representativeBasisMissing'],
    ],
    [
      'a representative who is not named',
      { signing: { kind: 'REPRESENTATIVE' } },
      ['representativeBasisMissing'],
    ],
    ['one signed by another', { signing: signedByOther }, []],
    ['one without a reason', { signing: { ...signedByOther, reason: '' } }, ['signReasonMissing']],
    [
      'one without a signer',
      { signing: { ...signedByOther, signer: { name: '', paper: '' } } },
      ['signerMissing', 'signerPaperMissing'],
    ],
    ['one nobody read aloud', { signing: { ...signedByOther, reader: '' } }, ['readerMissing']],
    [
      'one of somebody without hands, who reads',
      { signing: { ...signedByOther, kind: 'CANNOT_SIGN', reader: '' } },
      [],
    ],
  ])('of %s: %o', (_what, more, expected) => {
    expect(gapsOf(more)).toEqual(expected)
  })

  it.each([
    ['2012-11-20', []],
    ['2012-11-21', ['childTooYoungAlone']],
  ])('of a lone child born on %s: %o', (birthDate, expected) => {
    const told = { service: 'Служба у справах дітей', toldOn: plainDate('2026-11-20'), safeAdult: '' }
    expect(gapsOf({ ...who({ birthDate: plainDate(birthDate) }), loneChild: told })).toEqual(expected)
  })

  it('of a lone child whose service was not told', () => {
    const silent = { service: 'Служба у справах дітей', toldOn: null, safeAdult: '' }
    const child = who({ birthDate: plainDate('2010-01-01') })
    expect(gapsOf({ ...child, loneChild: silent })).toEqual(['childrensServiceMissing'])
  })
})
