import { describe, expect, it } from 'vitest'
import { type GrantDraft, grantGaps } from './grant.rules'

const whole: GrantDraft = {
  category: { code: 'LOW_INCOME', name: 'Малозабезпечена особа', legalBasis: 'ст. 14, ч. 1, п. 1' },
  otherCategories: [],
  services: ['REPRESENTATION'],
  servicesOfCategory: ['REPRESENTATION', 'PROCEDURAL_DOCS'],
  matter: 'Стягнення аліментів',
  instances: ['FIRST_INSTANCE'],
  provider: { kind: 'CHOSEN_LATER', how: 'за спеціалізацією та навантаженням' },
  signatory: { name: 'Оксана Гриценко', position: 'керівниця центру' },
}

describe('grantGaps', () => {
  it.each<[what: string, draft: Partial<GrantDraft>, expected: readonly string[]]>([
    ['nothing', {}, []],
    ['the category', { category: { ...whole.category, code: '' } }, ['categoryMissing']],
    ['its norm', { category: { ...whole.category, legalBasis: '' } }, ['categoryNormMissing']],
    ['services', { services: [] }, ['serviceMissing']],
    ['the matter', { matter: ' ' }, ['matterMissing']],
    ['the instance', { instances: [] }, ['instanceMissing']],
    ['how a provider is chosen', { provider: { kind: 'CHOSEN_LATER', how: '' } }, ['providerMissing']],
    [
      'the advocate’s name',
      { provider: { kind: 'ADVOCATE', id: 'a', name: '', sex: 'FEMALE' } },
      ['providerMissing'],
    ],
    ['the signatory', { signatory: { name: '', position: 'директор' } }, ['signatoryMissing']],
  ])('without %s: %o', (_what, draft, expected) => {
    expect(grantGaps({ ...whole, ...draft }).map(({ code }) => code)).toEqual(expected)
  })

  it('refuses a service the category does not give', () => {
    expect(grantGaps({ ...whole, services: ['REPRESENTATION', 'DEFENCE'] })).toEqual([
      { code: 'serviceOutsideCategory', path: ['services', 1] },
    ])
  })

  it('takes a provider named at once', () => {
    const provider = { kind: 'STAFF_LAWYER', id: 's', name: 'Ігор Бойко', sex: 'MALE' } as const
    expect(grantGaps({ ...whole, provider })).toEqual([])
  })
})
