import { categories } from './categories'
import { commonPapers } from './common-papers'
import { documents } from './documents'
import { formulas, incomeKinds, incomePeriods, subsistenceMinimums, usageLimits } from './income-table'
import type { RuleBook } from './rule-book'

/** The book the product starts with. A change of any table gives it another version: decisions name it. */
export const startingRuleBook: RuleBook = {
  version: '2026-11-22',
  categories,
  documents,
  subsistenceMinimums,
  formulas,
  incomePeriods,
  incomeKinds,
  usageLimits,
  commonPapers,
}
