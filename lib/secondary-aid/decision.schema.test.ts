import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type Grant,
  grantSchema,
  type PaperRequest,
  paperRequestSchema,
  type Refusal,
  refusalSchema,
} from './decision.schema'
import type { GrantDraft } from './grant.rules'
import { refusalGroundRows } from './ground-rows.rules'
import type { PaperRequestDraft } from './paper-request.rules'
import type { RefusalDraft } from './refusal.rules'

const signatory = { name: 'Оксана Гриценко', position: 'керівниця центру' }
const refusal = {
  on: '2026-11-20',
  grounds: [{ code: 'SAME_MATTER_BEFORE', norm: 'ст. 20', evidence: 'Рішення № 17-РШ-2025-00009' }],
  facts: 'Допомогу надано у 2025 році.',
  appeals: [
    { way: 'COURT', where: 'окружний адміністративний суд', term: 'шість місяців' },
    { way: 'SUPERIOR_CENTRE', where: 'Координаційний центр', term: 'один рік' },
  ],
  offers: [{ kind: 'PRIMARY_AID', on: '2026-11-24', where: 'вул. Ратушна, 4' }],
  signatory,
}
const errorsOf = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('refusalSchema', () => {
  it('takes a whole refusal', () => {
    expect(refusalSchema(refusalGroundRows).safeParse(refusal).success).toBe(true)
  })

  it('names each missing part at its own field', () => {
    const draft = {
      ...refusal,
      facts: '',
      grounds: [{ code: 'SAME_MATTER_BEFORE', norm: '', evidence: '' }],
      offers: [{ kind: 'PRIMARY_AID', on: '', where: 'вул. Ратушна, 4' }],
    }
    expect(errorsOf(refusalSchema(refusalGroundRows).safeParse(draft))).toEqual([
      'grounds.0.norm: normMissing',
      'grounds.0.evidence: evidenceMissing',
      'facts: factsMissing',
      'offers.0.on: offerDayMissing',
    ])
  })

  it.each([
    [
      'a ground that is none',
      { grounds: [{ code: 'RUDE', norm: 'x', evidence: 'x' }] },
      'grounds.0.code: groundNotInForce',
    ],
    ['a day that does not exist', { on: '2026-02-30' }, 'on: date'],
  ])('refuses %s', (_what, draft, error) => {
    expect(errorsOf(refusalSchema(refusalGroundRows).safeParse({ ...refusal, ...draft }))).toEqual([error])
  })
})

describe('the other decisions', () => {
  it('say what they lack at the field', () => {
    const grant = {
      on: '2026-11-20',
      category: { code: 'IDP', name: 'Переселенці', legalBasis: 'ст. 14' },
      otherCategories: [],
      services: ['DEFENCE'],
      servicesOfCategory: ['REPRESENTATION'],
      matter: '',
      instances: ['APPEAL'],
      provider: { kind: 'ADVOCATE', id: '', name: '', sex: 'NOT_STATED' },
      signatory,
    }
    expect(errorsOf(grantSchema.safeParse(grant))).toEqual([
      'services.0: serviceOutsideCategory',
      'matter: matterMissing',
      'provider.id: providerMissing',
    ])
    expect(errorsOf(paperRequestSchema.safeParse({ on: '2026-11-20', papers: [], dueOn: '' }))).toEqual([
      'papers: papersMissing',
      'dueOn: papersDayMissing',
    ])
  })
})

describe('the shapes of the forms', () => {
  it('are those the rules judge; the compiler says so', () => {
    expectTypeOf<Refusal>().toExtend<RefusalDraft>()
    expectTypeOf<Grant>().toExtend<GrantDraft>()
    expectTypeOf<PaperRequest>().toExtend<PaperRequestDraft>()
  })
})
