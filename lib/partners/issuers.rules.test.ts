import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import { ISSUERS } from './issuers.rules'
import { freshnessOf, isStale } from './partner-freshness.rules'

describe('ISSUERS', () => {
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

  it('is told with the days', () => {
    const today = plainDate('2026-11-23')
    expect(freshnessOf(plainDate('2026-11-11'), today)).toEqual({ kind: 'fresh', days: 12 })
    expect(freshnessOf(plainDate('2026-08-11'), today)).toEqual({ kind: 'stale', days: 104 })
    expect(freshnessOf(null, today)).toEqual({ kind: 'never' })
  })
})
