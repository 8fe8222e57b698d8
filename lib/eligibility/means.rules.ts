import { fail, ok, type Result } from '@/lib/core/result'
import type { EligibilityFacts, Income } from './assessment-facts'
import { type Criterion, judged, leastSure, type Warning } from './criterion.rules'
import { type IncomeSheet, incomeSheet, type MissingFigure, thresholdOf } from './income.rules'
import type { CategoryRow, FormulaRow, RuleBook } from './rule-book'
import { inForce } from './rule-book.rules'

export type MeansFound = {
  readonly criterion: Criterion | null
  readonly sheet: IncomeSheet | null
  readonly warnings: readonly Warning[]
}

const NOTHING: MeansFound = { criterion: null, sheet: null, warnings: [] }

/**
 * The income test of a category, if it has one.
 *
 * Criterion `income`: average monthly income of at most two subsistence minimums of the person's group.
 * Criterion `benefit`: the monthly pension or aid alone, of at most two minimums of the group the formula names.
 * Source: Law 3460-VI, art. 14(1) p. 1.
 *
 * A figure missing for the day is an error even when no income is told: it must be seen before it decides.
 */
export function judgeMeans(
  row: CategoryRow,
  facts: EligibilityFacts,
  hasNoIncome: boolean,
  book: RuleBook,
): Result<MeansFound, MissingFigure> {
  if (!row.formula) return ok(NOTHING)
  const formula = inForce(book.formulas, row.formula, facts.testDate)
  if (!formula) return fail('formulaMissing')
  if (formula.test === 'benefit') return judgeBenefit(formula, facts, book)
  const sheet = incomeSheet(facts, hasNoIncome, formula, book)
  if (!sheet.ok) return sheet
  if (!sheet.value)
    return ok({
      sheet: null,
      criterion: judged('income', 'UNKNOWN', formula, 'incomeUnknown'),
      warnings: outsideWarnings(facts.incomes, row.code),
    })
  return ok({
    criterion: judgeAverage(sheet.value, formula),
    sheet: sheet.value,
    warnings: sheetWarnings(sheet.value, row.code),
  })
}

function judgeBenefit(
  formula: FormulaRow & { test: 'benefit' },
  facts: EligibilityFacts,
  book: RuleBook,
): Result<MeansFound, MissingFigure> {
  const threshold = thresholdOf(formula.group, formula, facts.testDate, book)
  if (!threshold.ok) return threshold
  const limit = { kopiykas: threshold.value.kopiykas }
  const rule = { ...formula, confidence: leastSure(formula.confidence, threshold.value.minimum.confidence) }
  const amount = facts.disabilityBenefitKopiykas
  if (amount === null)
    return ok({ ...NOTHING, criterion: judged('benefit', 'UNKNOWN', rule, 'benefitUnknown', { limit }) })
  const params = {
    amount: { kopiykas: amount },
    limit,
    group: { group: formula.group },
    multiple: formula.multiple,
  }
  const criterion =
    amount <= threshold.value.kopiykas
      ? judged('benefit', 'PASSED', rule, 'benefitWithin', params)
      : judged('benefit', 'FAILED', rule, 'benefitAbove', params)
  return ok({ ...NOTHING, criterion })
}

function judgeAverage(sheet: IncomeSheet, formula: FormulaRow): Criterion {
  const [deciding, other] = sheet.thresholds
  if (!deciding) throw new Error(`No threshold on the income sheet of ${formula.code}`)
  const average = sheet.averageKopiykas
  // No source says which group a working pensioner is of.
  const rule = {
    ...formula,
    confidence: isGroupInferred(sheet) ? leastSure('inferred', sheet.confidence) : sheet.confidence,
  }
  const params = {
    average: { kopiykas: average },
    limit: { kopiykas: deciding.kopiykas },
    group: { group: deciding.group },
    multiple: deciding.multiple,
    months: sheet.months.length,
  }
  const isWithin = average <= deciding.kopiykas
  const isDisputed = other !== undefined && average <= other.kopiykas !== isWithin
  if (sheet.groupReason === 'notTold' && isDisputed && other)
    return judged('income', 'UNKNOWN', rule, 'incomeGroupUnknown', {
      ...params,
      higher: { kopiykas: other.kopiykas },
    })
  return isWithin
    ? judged('income', 'PASSED', rule, 'incomeWithin', params)
    : judged('income', 'FAILED', rule, 'incomeAbove', params)
}

function isGroupInferred({ groupReason }: IncomeSheet): boolean {
  return groupReason === 'workingPensioner' || groupReason === 'chosen'
}

function sheetWarnings(sheet: IncomeSheet, category: string): Warning[] {
  const warnings: Warning[] = []
  const counted = sheet.incomes.filter(({ counts }) => counts !== 'OUTSIDE_PERIOD')
  const outside = sheet.incomes.filter(({ counts }) => counts === 'OUTSIDE_PERIOD')
  const empty = sheet.months.filter((month) => !counted.some((income) => income.month === month))
  const [first, second] = sheet.thresholds
  if (isGroupInferred(sheet) && first && second)
    warnings.push({
      code: 'WORKING_PENSIONER',
      category,
      params: { used: { kopiykas: first.kopiykas }, other: { kopiykas: second.kopiykas } },
    })
  if (counted.length > 0 && empty.length > 0)
    warnings.push({ code: 'INCOME_MONTHS_EMPTY', category, params: { months: { months: empty } } })
  return [...warnings, ...outsideWarnings(outside, category)]
}

function outsideWarnings(outside: readonly Income[], category: string): Warning[] {
  const months = [...new Set(outside.map(({ month }) => month))]
  return months.length > 0
    ? [{ code: 'INCOME_OUTSIDE_PERIOD', category, params: { months: { months } } }]
    : []
}
