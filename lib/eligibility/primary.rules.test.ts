import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import type { Outcome } from './criterion.rules'
import { primaryCategory } from './primary.rules'
import type { Service } from './rule-book'
import { inForce } from './rule-book.rules'
import { startingRuleBook } from './starting-rule-book'

const among = (codes: string[], wanted: Service[] = [], outcome: Outcome = 'ENTITLED') =>
  primaryCategory(
    codes.flatMap((code) => {
      const row = inForce(startingRuleBook.categories, code, plainDate('2026-11-20'))
      return row ? [{ outcome, row }] : []
    }),
    wanted,
  )

describe('primaryCategory', () => {
  it.each<[why: string, codes: string[], wanted: Service[], expected: string | null]>([
    ['no income test before an income test', ['LOW_INCOME', 'IDP'], [], 'IDP'],
    ['no scope limit before a scope limit', ['DV_GBV_VICTIM', 'VETERAN'], [], 'VETERAN'],
    ['no scope limit, all else equal', ['ASYLUM', 'VETERAN'], [], 'VETERAN'],
    ['an income test behind a scope limit', ['LOW_INCOME', 'IDP_APPLICANT'], [], 'IDP_APPLICANT'],
    ['the services wanted before all that', ['LOW_INCOME', 'IDP_APPLICANT'], ['DEFENCE'], 'LOW_INCOME'],
    ['fewer papers', ['DISABILITY', 'LOW_INCOME'], [], 'LOW_INCOME'],
    ['wider services', ['ADMIN_ARREST', 'CONVICTED'], [], 'CONVICTED'],
    ['equals in the order given', ['VETERAN', 'IDP'], [], 'VETERAN'],
    ['none', [], [], null],
  ])('%s', (_, codes, wanted, expected) => {
    expect(among(codes, wanted)).toBe(expected)
  })

  it('is none while papers lack', () => {
    expect(among(['IDP'], [], 'DOCUMENTS_MISSING')).toBeNull()
  })
})
