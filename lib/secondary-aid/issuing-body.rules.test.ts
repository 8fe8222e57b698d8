import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import { BODY_KINDS, ISSUERS, isStale, issuersOf } from './issuing-body.rules'
import { knownBodies } from './known-bodies'

describe('issuersOf', () => {
  const bodies = [
    { kind: 'SOCIAL_PROTECTION', docs: [], name: 'соцзахист' },
    { kind: 'PENSION_FUND', docs: [], name: 'ПФУ' },
    { kind: 'ADMIN_SERVICES', docs: ['INCOME_SOCIAL_AID'], name: 'ЦНАП з довідками' },
    { kind: 'ADMIN_SERVICES', docs: [], name: 'ЦНАП' },
    { kind: 'PENSION_FUND', docs: ['INCOME_PENSION'], name: 'лише пенсії' },
  ]
  it.each([
    ['INCOME_SOCIAL_AID', ['ЦНАП з довідками', 'ПФУ', 'соцзахист']],
    ['INCOME_PENSION', ['лише пенсії', 'ПФУ']],
    ['IDP_CERT', ['соцзахист', 'ЦНАП']],
    ['INCOME_EMPLOYER', []],
  ])('of %s are %j', (doc, expected) => {
    expect(issuersOf(doc, bodies).map(({ name }) => name)).toEqual(expected)
  })

  it('knows only papers of the book', () => {
    const codes = new Set(startingRuleBook.documents.map(({ code }) => code))
    expect(Object.keys(ISSUERS).filter((doc) => !codes.has(doc))).toEqual([])
  })
})

describe('isStale', () => {
  it.each([
    ['2026-08-25', false],
    ['2026-08-24', true],
  ])('of contacts checked on %s, 90 and 91 days before: %s', (checkedOn, expected) => {
    expect(isStale(plainDate(checkedOn), plainDate('2026-11-23'))).toBe(expected)
  })
})

describe('knownBodies', () => {
  it('name their source and are each of a kind that issues papers', () => {
    for (const { id, kind, source } of knownBodies) {
      expect(source, id).toMatch(/^https?:/)
      expect(BODY_KINDS, id).toContain(kind)
    }
    expect(new Set(knownBodies.map(({ id }) => id)).size).toBe(knownBodies.length)
  })
})
