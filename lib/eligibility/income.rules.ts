import type { Confidence } from '@/lib/core/confidence'
import { addMonths, type PlainDate, plainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { EligibilityFacts, Income, Month } from './assessment-facts'
import { leastSure } from './criterion.rules'
import type { FormulaRow, PopulationGroup, RuleBook, SubsistenceMinimumRow } from './rule-book'
import { inForce } from './rule-book.rules'

export type MissingFigure = 'subsistenceMinimumMissing' | 'incomePeriodMissing' | 'formulaMissing'

/** What an income is held against, with the row it comes from. */
export type Threshold = {
  readonly group: PopulationGroup
  readonly minimumKopiykas: number
  readonly multiple: number
  readonly kopiykas: number
  readonly minimum: SubsistenceMinimumRow
}

export type CountedIncome = Income & {
  readonly counts: 'ADDED' | 'NOT_COUNTED' | 'SUBTRACTED' | 'OUTSIDE_PERIOD'
}

/** The arithmetic of average income, kept so that it can be shown and printed. */
export type IncomeSheet = {
  readonly months: readonly Month[]
  readonly incomes: readonly CountedIncome[]
  readonly totalKopiykas: number
  /** Rounded up, so that an average above the threshold by part of a kopiyka shows above it. */
  readonly averageKopiykas: number
  /** The group's threshold; of a working pensioner, or when the group was not told, both figures. */
  readonly thresholds: readonly Threshold[]
  /** Of the least sure rule behind the sums: the period, the minimum, the kinds of income. */
  readonly confidence: Confidence
  readonly groupReason: 'disability' | 'pensioner' | 'workingPensioner' | 'chosen' | 'otherAdult' | 'notTold'
}

/**
 * The average monthly income: what was counted over the full calendar months before the month of the application.
 *
 * Rule: incomes are gross; months without income count too. Nothing told of the period gives no sheet, unless the
 * person has signed that there is no income.
 * Source: pages of 2018 and 2020; the methodology the wording of 2023 asks for was not found (gaps.md G4).
 *
 * @param hasNoIncome the person has signed that there is none
 */
export function incomeSheet(
  facts: EligibilityFacts,
  hasNoIncome: boolean,
  formula: FormulaRow,
  book: RuleBook,
): Result<IncomeSheet | null, MissingFigure> {
  const period = inForce(book.incomePeriods, 'INCOME_PERIOD', facts.testDate)
  if (!period) return fail('incomePeriodMissing')
  const months = monthsBefore(facts.testDate, period.months)
  const incomes = facts.incomes.map((income) => ({
    ...income,
    counts: countsAs(income, months, facts, book),
  }))
  const isWorking = incomes.some(
    ({ code, counts }) =>
      counts === 'ADDED' && inForce(book.incomeKinds, code, facts.testDate)?.isWork === true,
  )
  const { groups, groupReason } = groupsOf(facts, isWorking)
  const thresholds: Threshold[] = []
  for (const group of groups) {
    const found = thresholdOf(group, formula, facts.testDate, book)
    if (!found.ok) return found
    thresholds.push(found.value)
  }
  const isTold = incomes.some(({ counts }) => counts !== 'OUTSIDE_PERIOD')
  if (!isTold && !(hasNoIncome && facts.incomes.length === 0)) return ok(null)
  const totalKopiykas = Math.max(
    0,
    incomes.reduce((total, income) => total + signed(income), 0),
  )
  const averageKopiykas = Math.ceil(totalKopiykas / period.months)
  const kinds = incomes.flatMap(({ code, counts }) =>
    counts === 'OUTSIDE_PERIOD' ? [] : (inForce(book.incomeKinds, code, facts.testDate)?.confidence ?? []),
  )
  const confidence = leastSure(
    formula.confidence,
    period.confidence,
    ...thresholds.map(({ minimum }) => minimum.confidence),
    ...kinds,
  )
  return ok({ months, incomes, totalKopiykas, averageKopiykas, thresholds, confidence, groupReason })
}

/**
 * `multiple` subsistence minimums of the group on the day.
 *
 * Never an old figure: without a row for the day there is no threshold.
 */
export function thresholdOf(
  group: PopulationGroup,
  { multiple }: Pick<FormulaRow, 'multiple'>,
  on: PlainDate,
  book: RuleBook,
): Result<Threshold, 'subsistenceMinimumMissing'> {
  const minimum = inForce(book.subsistenceMinimums, 'SUBSISTENCE_MINIMUM', on)
  const minimumKopiykas = minimum?.amounts[group]
  if (!minimum || minimumKopiykas === null || minimumKopiykas === undefined)
    return fail('subsistenceMinimumMissing')
  return ok({ group, minimumKopiykas, multiple, kopiykas: multiple * minimumKopiykas, minimum })
}

/** The last full months before the day's month, earliest first. */
export function monthsBefore(on: PlainDate, months: number): Month[] {
  const firstOfMonth = plainDate(`${on.slice(0, 7)}-01`)
  return Array.from({ length: months }, (_, place) => addMonths(firstOfMonth, place - months).slice(0, 7))
}

/** The matching papers of each source of income declared for the period. */
export function declaredSources(facts: EligibilityFacts, book: RuleBook): (readonly string[])[] {
  const period = inForce(book.incomePeriods, 'INCOME_PERIOD', facts.testDate)
  const months = monthsBefore(facts.testDate, period?.months ?? 0)
  const sources = facts.incomes
    .filter((income) => income.amountKopiykas > 0 && countsAs(income, months, facts, book) === 'ADDED')
    .map(({ code }) => code)
  return [...new Set(sources)].map((code) => inForce(book.incomeKinds, code, facts.testDate)?.matching ?? [])
}

function countsAs(
  { code, month }: Income,
  months: readonly Month[],
  { testDate }: EligibilityFacts,
  book: RuleBook,
): CountedIncome['counts'] {
  if (!months.includes(month)) return 'OUTSIDE_PERIOD'
  return inForce(book.incomeKinds, code, testDate)?.counts ?? 'ADDED'
}

function signed({ counts, amountKopiykas }: CountedIncome): number {
  if (counts === 'ADDED') return amountKopiykas
  return counts === 'SUBTRACTED' ? -amountKopiykas : 0
}

/**
 * Whose minimum is used. The first group decides; a second is shown beside it.
 *
 * Rule: pensioners by age and persons with a disability — those who lost the ability to work; any other adult — the
 * able-bodied. Papers never change the group: showing one must not lower anybody's threshold.
 * A working pensioner (pages do not say): the stricter group by default, both shown, a worker may choose (inferred).
 */
function groupsOf(
  { person, incomeGroup }: EligibilityFacts,
  isWorking: boolean,
): { groups: PopulationGroup[]; groupReason: IncomeSheet['groupReason'] } {
  const { pensioner, disabilityGroup } = person
  if (disabilityGroup && disabilityGroup !== 'NONE')
    return { groups: ['lostAbility'], groupReason: 'disability' }
  if (pensioner === null) return { groups: ['lostAbility', 'ableBodied'], groupReason: 'notTold' }
  if (!pensioner) return { groups: ['ableBodied'], groupReason: 'otherAdult' }
  if (!isWorking) return { groups: ['lostAbility'], groupReason: 'pensioner' }
  const other = incomeGroup === 'ableBodied' ? 'lostAbility' : 'ableBodied'
  return incomeGroup
    ? { groups: [incomeGroup, other], groupReason: 'chosen' }
    : { groups: ['lostAbility', 'ableBodied'], groupReason: 'workingPensioner' }
}
