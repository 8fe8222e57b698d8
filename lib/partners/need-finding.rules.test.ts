import { describe, expect, it } from 'vitest'
import { kindsMeant, readNeed } from './need-finding.rules'
import { NEEDS, type Need } from './needs.rules'
import { PARTNER_KINDS, type PartnerKind } from './partner-kinds.rules'
import { needLabels } from './testing/need-labels'

describe('readNeed', () => {
  it.each<[typed: string, first: Need, why: string]>([
    ['довідка про доходи', 'INCOME_CERTIFICATE', 'a whole phrase'],
    ['доходи', 'INCOME_CERTIFICATE', 'one telling word'],
    ['нужна справка о доходах', 'INCOME_CERTIFICATE', 'Russian'],
    ['притулок', 'DV_SHELTER', 'a word of two needs'],
    ['ghbnekjr', 'DV_SHELTER', 'on the Latin layout'],
    ['субсиддія', 'HOUSING_SUBSIDY', 'a letter doubled'],
    ['субсид', 'HOUSING_SUBSIDY', 'half typed'],
    ['lost my passport', 'IDENTITY_DOCUMENT', 'English'],
    ['вчора загубив десь на базарі паспорт і гаманець', 'IDENTITY_DOCUMENT', 'a phrase within a sentence'],
  ])('«%s» is %s: %s', (typed, first) => {
    expect(readNeed(typed).needs[0]?.code).toBe(first)
  })

  it.each<[typed: string, first: PartnerKind]>([
    ['собес', 'SOCIAL_PROTECTION'],
    ['пенсійний', 'PENSION_FUND'],
    ['паспортний стіл', 'MIGRATION'],
    ['рацс', 'CIVIL_REGISTRY'],
    ['цнап', 'ADMIN_SERVICES'],
  ])('«%s» is what people call %s', (typed, first) => {
    expect(readNeed(typed).kinds[0]?.code).toBe(first)
  })

  it('tells that another keyboard layout was meant, and only then', () => {
    expect(readNeed('gfcgjhn').corrected).toBe('паспорт')
    expect(readNeed('паспорт').corrected).toBeUndefined()
  })

  it.each(['', '   ', '???', 'ььь', '12345'])('reads nothing in «%s»', (typed) => {
    expect(kindsMeant(readNeed(typed))).toEqual([])
  })

  it('has words for every need and every kind', () => {
    const reads = needLabels().map(({ typed }) => readNeed(typed))
    const needs = NEEDS.filter((code) => !reads.some((read) => read.needs.some((need) => need.code === code)))
    const kinds = PARTNER_KINDS.filter((kind) => !reads.some((read) => kindsMeant(read).includes(kind)))
    expect({ needs, kinds }).toEqual({ needs: [], kinds: [] })
  })

  it('calls no need like a kind: both are looked for in one index', () => {
    const kinds: readonly string[] = PARTNER_KINDS
    expect(NEEDS.filter((need) => kinds.includes(need))).toEqual([])
  })

  it('names a right kind of partner among the first five for people’s own words', () => {
    const missed = needLabels().filter(
      ({ typed, kinds }) =>
        !kindsMeant(readNeed(typed))
          .slice(0, 5)
          .some((kind) => kinds.includes(kind)),
    )
    const share = 1 - missed.length / needLabels().length
    console.info(
      `needs in people’s own words: ${needLabels().length}, right kind among five: ${share.toFixed(3)}`,
    )
    expect(needLabels().length).toBeGreaterThanOrEqual(120)
    expect(share).toBeGreaterThanOrEqual(0.95)
  })
})
