import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { mandateFormSchema } from './mandate.schema'
import { type MandateBounds, type MandateDraft, mandateGaps } from './mandate-form.rules'

const on = plainDate('2026-11-20')
const whole: MandateDraft = {
  matter: 'Виселення',
  services: ['REPRESENTATION'],
  contact: '067 123 45 14',
  contactBy: on,
  signatoryPosition: 'керівниця центру',
  lawyerPosition: '',
  lawyerName: '',
  validTo: null,
}
const bounds: MandateBounds = {
  on,
  kind: 'ADVOCATE',
  isProtected: false,
  grantedServices: ['REPRESENTATION', 'PROCEDURAL_DOCS'],
}
const instructed = { lawyerPosition: 'юрисконсультові', lawyerName: 'Ковалю Андрію' }
const order = { kind: 'STAFF_LAWYER' } as const

describe('mandateGaps', () => {
  it.each<[what: string, draft: Partial<MandateDraft>, bounds: Partial<MandateBounds>, expected: string[]]>([
    ['a whole one', {}, {}, []],
    ['no matter', { matter: ' ' }, {}, ['matter: matterMissing']],
    ['no service', { services: [] }, {}, ['services: serviceMissing']],
    ['a service beyond the grant', { services: ['DEFENCE'] }, {}, ['services: serviceNotGranted']],
    ['no way to the person', { contact: '' }, {}, ['contact: contactMissing']],
    ['no way to a protected person: through the centre', { contact: '' }, { isProtected: true }, []],
    ['no day of the first contact', { contactBy: null }, {}, ['contactBy: contactDayMissing']],
    [
      'a first contact yesterday',
      { contactBy: plainDate('2026-11-19') },
      {},
      ['contactBy: contactDayPassed'],
    ],
    ['nobody’s position', { signatoryPosition: '' }, {}, ['signatoryPosition: signatoryMissing']],
    ['an order', instructed, order, []],
    [
      'an order to nobody',
      {},
      order,
      ['lawyerPosition: lawyerPositionMissing', 'lawyerName: lawyerNameMissing'],
    ],
    ['an order good until today', { ...instructed, validTo: on }, order, []],
    [
      'an order that is over',
      { ...instructed, validTo: plainDate('2026-11-19') },
      order,
      ['validTo: validToPassed'],
    ],
  ])('of %s are those of the table', (_what, draft, more, expected) => {
    const gaps = mandateGaps({ ...whole, ...draft }, { ...bounds, ...more })
    expect(gaps.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual(expected)
  })
})

describe('the form of a mandate', () => {
  it('says each gap at its field', () => {
    const typed = { ...whole, matter: '', body: '', caseNumber: '', stage: '', interpreter: '', marks: '' }
    const { error } = mandateFormSchema(bounds).safeParse({ ...typed, powersPaper: '' })
    expect(error?.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)).toEqual([
      'matter: matterMissing',
    ])
  })
})
