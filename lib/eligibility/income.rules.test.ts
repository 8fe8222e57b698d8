import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { factsOfCase } from './assessment-cases'
import type { EligibilityFacts, Income } from './assessment-facts'
import { incomeSheet, monthsBefore, thresholdOf } from './income.rules'
import { inForce } from './rule-book.rules'
import { startingRuleBook } from './starting-rule-book'

const ON = plainDate('2026-11-20')
const facts: EligibilityFacts = factsOfCase({
  name: 'an adult',
  category: 'LOW_INCOME',
  given: {},
  outcome: 'UNKNOWN',
})

function sheetOf(incomes: Income[], person: Partial<EligibilityFacts['person']> = {}, hasNoIncome = false) {
  const formula = inForce(startingRuleBook.formulas, 'LOW_INCOME_2PM', ON)
  if (!formula) throw new Error('no formula')
  const found = incomeSheet(
    { ...facts, incomes, person: { ...facts.person, ...person } },
    hasNoIncome,
    formula,
    startingRuleBook,
  )
  if (!found.ok) throw new Error(found.error)
  return found.value
}

const wage = (month: string, amountKopiykas: number): Income => ({ code: 'WAGE', month, amountKopiykas })

describe('monthsBefore', () => {
  it.each([
    ['2026-11-20', '2026-05', '2026-10', 'six full months before November'],
    ['2026-11-01', '2026-05', '2026-10', 'from the first day of the month'],
    ['2026-11-30', '2026-05', '2026-10', 'to the last'],
    ['2026-01-31', '2025-07', '2025-12', 'over the new year'],
    ['2026-08-31', '2026-02', '2026-07', 'with a short month among them'],
  ])('%s counts %s to %s: %s', (on, first, last) => {
    const months = monthsBefore(plainDate(on), 6)
    expect(months).toHaveLength(6)
    expect([months[0], months.at(-1)]).toEqual([first, last])
  })
})

describe('incomeSheet', () => {
  it('keeps the arithmetic: what counts, what is taken off, what lies outside', () => {
    const sheet = sheetOf([
      wage('2026-10', 600_000),
      wage('2026-11', 900_000),
      wage('2026-04', 900_000),
      { code: 'SUBSIDY', month: '2026-10', amountKopiykas: 50_000 },
      { code: 'ALIMONY_PAID', month: '2026-10', amountKopiykas: 100_000 },
    ])
    expect(sheet).toMatchObject({
      totalKopiykas: 500_000,
      averageKopiykas: 83_334,
      groupReason: 'otherAdult',
    })
    expect(sheet?.incomes.map(({ counts }) => counts)).toEqual([
      'ADDED',
      'OUTSIDE_PERIOD',
      'OUTSIDE_PERIOD',
      'NOT_COUNTED',
      'SUBTRACTED',
    ])
    expect(sheet?.thresholds.map(({ group, kopiykas }) => [group, kopiykas])).toEqual([
      ['ableBodied', 665_600],
    ])
  })

  it('is never below nothing, and there is none when nothing is told', () => {
    expect(sheetOf([{ code: 'ALIMONY_PAID', month: '2026-10', amountKopiykas: 5 }])).toMatchObject({
      totalKopiykas: 0,
      averageKopiykas: 0,
    })
    expect(sheetOf([])).toBeNull()
    expect(sheetOf([wage('2026-11', 100)])).toBeNull()
    expect(sheetOf([wage('2026-11', 100)], {}, true)).toBeNull()
    expect(sheetOf([], {}, true)).toMatchObject({ averageKopiykas: 0 })
  })

  it('is no surer than the least sure of its rules', () => {
    expect(sheetOf([wage('2026-10', 1)])?.confidence).toBe('publicPage')
    expect(sheetOf([{ code: 'ALIMONY', month: '2026-10', amountKopiykas: 1 }])?.confidence).toBe('inferred')
  })

  it.each<[string, Partial<EligibilityFacts['person']>, string, string[], string]>([
    ['an adult', {}, 'WAGE', ['ableBodied'], 'otherAdult'],
    [
      'a person with a disability who works',
      { disabilityGroup: 'III' },
      'WAGE',
      ['lostAbility'],
      'disability',
    ],
    ['a pensioner', { pensioner: true }, 'PENSION', ['lostAbility'], 'pensioner'],
    [
      'a working pensioner: both figures',
      { pensioner: true },
      'WAGE',
      ['lostAbility', 'ableBodied'],
      'workingPensioner',
    ],
    [
      'pensioner or not was not told: both figures',
      { pensioner: null },
      'WAGE',
      ['lostAbility', 'ableBodied'],
      'notTold',
    ],
  ])('holds %s against the right minimum', (_, person, code, groups, reason) => {
    const sheet = sheetOf([{ code, month: '2026-10', amountKopiykas: 1 }], person)
    expect(sheet?.thresholds.map(({ group }) => group)).toEqual(groups)
    expect(sheet?.groupReason).toBe(reason)
  })
})

describe('thresholdOf', () => {
  // The figures of income-test.yaml, most of them straight from pages.
  it.each([
    ['2018-07-01', 3682, 2870],
    ['2020-12-01', 4540, 3538],
    ['2022-07-15', 5200, 4054],
    ['2023-05-01', 5368, 4186],
    ['2024-06-01', 6056, 4722],
    ['2026-01-02', 6656, 5190],
  ])('on %s is %s and %s hryvnias', (on, able, lost) => {
    const of = (group: 'ableBodied' | 'lostAbility') =>
      thresholdOf(group, { multiple: 2 }, plainDate(on), startingRuleBook)
    expect(of('ableBodied')).toMatchObject({ ok: true, value: { kopiykas: able * 100 } })
    expect(of('lostAbility')).toMatchObject({ ok: true, value: { kopiykas: lost * 100 } })
  })

  it('is an error where no figure is known, never another year’s', () => {
    const missing = { ok: false, error: 'subsistenceMinimumMissing' }
    expect(thresholdOf('ableBodied', { multiple: 2 }, plainDate('2027-01-01'), startingRuleBook)).toEqual(
      missing,
    )
    expect(thresholdOf('child06', { multiple: 2 }, plainDate('2018-07-01'), startingRuleBook)).toEqual(
      missing,
    )
  })
})
