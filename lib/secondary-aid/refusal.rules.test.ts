import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { refusalGroundRows } from './ground-rows.rules'
import { type Offer, offersFor, type RefusalDraft, refusalGaps, refusalWarnings } from './refusal.rules'

const on = plainDate('2026-11-20')
const primaryAid: Offer = { kind: 'PRIMARY_AID', on: plainDate('2026-11-24'), where: 'вул. Ратушна, 4' }
const partner: Extract<Offer, { kind: 'PARTNER_REFERRAL' }> = {
  kind: 'PARTNER_REFERRAL',
  name: 'Управління соцзахисту',
  address: 'вул. Липова, 1',
  phone: '0800 000 000',
  hours: 'пн–пт 9–18',
}
const whole: RefusalDraft = {
  grounds: [
    {
      code: 'NOT_IN_CATEGORY',
      norm: 'Закон № 3460-VI, ст. 20, ч. 1, п. 1',
      evidence: 'Довідка про доходи від 02.11.2026',
    },
  ],
  facts: 'Середньомісячний дохід вищий за два прожиткові мінімуми.',
  appeals: [
    { way: 'COURT', where: 'Вербопільський окружний адміністративний суд', term: 'шість місяців' },
    { way: 'SUPERIOR_CENTRE', where: 'Координаційний центр', term: 'один рік' },
  ],
  offers: [primaryAid, partner],
  signatory: { name: 'Оксана Гриценко', position: 'керівниця центру' },
}
const [ground] = whole.grounds
const [court, superior] = whole.appeals
const gapsOf = (draft: RefusalDraft) => refusalGaps(draft, on, refusalGroundRows)
const codes = (draft: Partial<RefusalDraft>) => gapsOf({ ...whole, ...draft }).map(({ code }) => code)

describe('refusalGaps', () => {
  it('finds none in a whole refusal', () => {
    expect(gapsOf(whole)).toEqual([])
  })

  it.each<[what: string, draft: Partial<RefusalDraft>, expected: readonly string[]]>([
    ['ground', { grounds: [] }, ['groundMissing']],
    ['norm', { grounds: ground ? [{ ...ground, norm: ' ' }] : [] }, ['normMissing']],
    ['evidence', { grounds: ground ? [{ ...ground, evidence: '' }] : [] }, ['evidenceMissing']],
    ['facts', { facts: '\n' }, ['factsMissing']],
    ['court', { appeals: superior ? [superior] : [] }, ['appealCourtMissing']],
    ['complaint', { appeals: court ? [court] : [] }, ['appealSuperiorMissing']],
    ['any way of appeal', { appeals: [] }, ['appealCourtMissing', 'appealSuperiorMissing']],
    [
      'place of appeal',
      { appeals: court && superior ? [{ ...court, where: '' }, superior] : [] },
      ['appealPlaceMissing'],
    ],
    [
      'term of appeal',
      { appeals: court && superior ? [court, { ...superior, term: ' ' }] : [] },
      ['appealTermMissing'],
    ],
    ['offer', { offers: [] }, ['offerMissing']],
    ['day of primary aid', { offers: [{ ...primaryAid, on: null }] }, ['offerDayMissing']],
    ['partner’s phone', { offers: [{ ...partner, phone: '' }] }, ['offerContactsMissing']],
    [
      'partner’s address and hours',
      { offers: [{ ...partner, address: '', hours: '' }] },
      ['offerContactsMissing', 'offerContactsMissing'],
    ],
    ['when to come again', { offers: [{ kind: 'REAPPLY_LATER', when: '' }] }, ['offerWhenMissing']],
    [
      'head’s name and position',
      { signatory: { name: '', position: '' } },
      ['signatoryMissing', 'signatoryMissing'],
    ],
  ])('names a missing %s', (_what, draft, expected) => {
    expect(codes(draft)).toEqual(expected)
  })

  it('says in which field the gap is', () => {
    expect(gapsOf({ ...whole, offers: [primaryAid, { ...partner, phone: '' }] })).toEqual([
      { code: 'offerContactsMissing', path: ['offers', 1, 'phone'] },
    ])
  })

  it('names everything an empty refusal lacks', () => {
    const empty = { grounds: [], facts: '', appeals: [], offers: [], signatory: { name: '', position: '' } }
    expect(gapsOf(empty).map(({ code }) => code)).toEqual([
      'groundMissing',
      'factsMissing',
      'appealCourtMissing',
      'appealSuperiorMissing',
      'offerMissing',
      'signatoryMissing',
      'signatoryMissing',
    ])
  })

  it('asks for evidence of each ground, not of one of them', () => {
    const second = { code: 'OUT_OF_SCOPE', norm: 'ст. 14', evidence: '' } as const
    expect(gapsOf({ ...whole, grounds: [...whole.grounds, second] })).toEqual([
      { code: 'evidenceMissing', path: ['grounds', 1, 'evidence'] },
    ])
  })

  it('takes no ground before its first day, and none that has ended', () => {
    const rows = rowsOf('NOT_IN_CATEGORY').flatMap((row) => [
      { ...row, to: plainDate('2026-11-18') },
      { ...row, from: plainDate('2026-11-21') },
    ])
    const at = (day: string) => refusalGaps(whole, plainDate(day), rows).map(({ code }) => code)
    expect(at('2026-11-18')).toEqual([])
    expect(at('2026-11-20')).toContain('groundNotInForce')
    expect(at('2026-11-21')).toEqual([])
  })

  it('does not offer what the ground rules out', () => {
    const unlawful = ground ? [{ ...ground, code: 'UNLAWFUL_DEMAND' as const }] : []
    expect(codes({ grounds: unlawful })).toEqual(['offerNotFromGround'])
    expect(codes({ grounds: unlawful, offers: [primaryAid] })).toEqual([])
  })
})

describe('a refusal with any of its parts left out', () => {
  const PARTS = [
    'normMissing',
    'evidenceMissing',
    'factsMissing',
    'appealPlaceMissing',
    'appealTermMissing',
    'offerContactsMissing',
  ] as const
  const without = (parts: readonly string[]): RefusalDraft => {
    const unless = (part: (typeof PARTS)[number], text: string) => (parts.includes(part) ? ' ' : text)
    return {
      ...whole,
      grounds: whole.grounds.map((each) => ({
        ...each,
        norm: unless('normMissing', each.norm),
        evidence: unless('evidenceMissing', each.evidence),
      })),
      facts: unless('factsMissing', whole.facts),
      appeals: whole.appeals.map((each) => ({
        ...each,
        where: unless('appealPlaceMissing', each.where),
        term: unless('appealTermMissing', each.term),
      })),
      offers: [primaryAid, { ...partner, phone: unless('offerContactsMissing', partner.phone) }],
    }
  }

  it('names those, and only those', () => {
    fc.assert(
      fc.property(fc.subarray([...PARTS]), (parts) => {
        const named = new Set(gapsOf(without(parts)).map(({ code }) => code))
        expect([...named].toSorted()).toEqual([...parts].toSorted())
      }),
    )
  })
})

const rowsOf = (...codes: string[]) => refusalGroundRows.filter(({ code }) => codes.includes(code))

describe('offersFor', () => {
  it.each(refusalGroundRows)('$code leaves primary aid open', (row) => {
    expect(offersFor([row])).toContain('PRIMARY_AID')
  })

  it('joins the offers of several grounds, each once', () => {
    expect(offersFor(rowsOf('REMEDIES_EXHAUSTED', 'OUT_OF_SCOPE'))).toEqual([
      'PRIMARY_AID',
      'PARTNER_REFERRAL',
      'OTHER_CATEGORY_CHECK',
    ])
  })
})

describe('refusalWarnings', () => {
  it.each([
    ['NOT_IN_CATEGORY', 'notConfirmed'],
    ['YEARLY_LIMIT', 'onlyWarns'],
  ])('of %s: %s', (code, warning) => {
    expect(rowsOf(code).map(refusalWarnings)).toEqual([[warning]])
  })
})
