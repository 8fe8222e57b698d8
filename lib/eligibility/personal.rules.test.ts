import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { assess } from './assessment.rules'
import { factsOfCase } from './assessment-cases'
import { inForce, ruleAddress } from './rule-book.rules'
import { startingRuleBook } from './starting-rule-book'

function warningsOn(
  on: string,
  grantsThisBudgetYear: number | null,
  openMandates: number | null,
  category = 'VETERAN',
) {
  const facts = factsOfCase({
    name: '',
    category,
    given: { on, papers: ['VETERAN_UBD'] },
    outcome: 'ENTITLED',
  })
  const result = assess({ ...facts, grantsThisBudgetYear, openMandates }, startingRuleBook)
  if (!result.ok) throw new Error(result.error)
  expect(result.value.categories[0]?.outcome).toBe(category === 'VETERAN' ? 'ENTITLED' : 'DOCUMENTS_MISSING')
  return result.value.warnings.map(({ code }) => code)
}

describe('the limit of six', () => {
  it.each<[on: string, grants: number | null, open: number | null, expected: string[]]>([
    ['2026-11-20', 5, 5, []],
    ['2026-11-20', 6, 5, ['USAGE_LIMIT_REACHED']],
    ['2026-11-20', 5, 6, ['OPEN_MANDATES_REACHED']],
    ['2026-11-20', 7, 7, ['USAGE_LIMIT_REACHED', 'OPEN_MANDATES_REACHED']],
    ['2026-11-20', null, null, []],
    ['2018-07-02', 6, 6, []],
    ['2018-07-03', 6, 6, ['USAGE_LIMIT_REACHED', 'OPEN_MANDATES_REACHED']],
  ])(
    'on %s after %s grants with %s open mandates warns and refuses nothing: %s',
    (on, grants, open, expected) => {
      expect(warningsOn(on, grants, open)).toEqual(expected)
    },
  )

  it('does not bind categories without it', () => {
    expect(warningsOn('2026-11-20', 9, 9, 'LIBERTY_DEPRIVED')).toEqual([])
  })

  it.each([
    ['2023-08-02', 'usageLimits:SIX_PER_YEAR:2018-07-03', 'courtPage'],
    ['2023-08-03', 'usageLimits:SIX_PER_YEAR:2023-08-03', 'unverified'],
  ])('on %s rests on %s, which is %s', (on, address, confidence) => {
    const limit = inForce(startingRuleBook.usageLimits, 'SIX_PER_YEAR', plainDate(on))
    expect(limit && ruleAddress('usageLimits', limit)).toBe(address)
    expect(limit?.confidence).toBe(confidence)
  })
})

describe('a mark of doubt', () => {
  it('stays on every criterion that rests on a rule nobody has seen', () => {
    const facts = factsOfCase({
      name: '',
      category: 'WHISTLEBLOWER',
      given: { topics: ['WHISTLEBLOWING'], papers: ['WHISTLEBLOWER_PROOF'] },
      outcome: 'ENTITLED',
    })
    const result = assess(facts, startingRuleBook)
    if (!result.ok) throw new Error(result.error)
    const marks = result.value.categories[0]?.criteria.map(({ id, confidence }) => [id, confidence])
    expect(Object.fromEntries(marks ?? [])).toEqual({
      inForce: 'inferred',
      applicant: 'publicPage',
      application: 'inferred',
      identity: 'inferred',
      proof: 'inferred',
      scope: 'inferred',
      services: 'inferred',
    })
  })
})
