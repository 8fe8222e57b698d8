import type { Dated } from '@/lib/core/dated-rows'
import { deadlineRows } from '@/lib/deadlines/deadline-rows.rules'
import { holidayRows, holidaySuspensionRows } from '@/lib/deadlines/holidays'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import {
  refusalGroundRows,
  replacementGroundRows,
  terminationGroundRows,
} from '@/lib/secondary-aid/ground-rows.rules'
import type { LawKind } from './law-kinds'

/** What the product itself brings. */
export const startingLaw: Readonly<Record<LawKind, readonly (Dated & object)[]>> = {
  categories: startingRuleBook.categories,
  documents: startingRuleBook.documents,
  subsistenceMinimums: startingRuleBook.subsistenceMinimums,
  formulas: startingRuleBook.formulas,
  incomePeriods: startingRuleBook.incomePeriods,
  incomeKinds: startingRuleBook.incomeKinds,
  usageLimits: startingRuleBook.usageLimits,
  commonPapers: startingRuleBook.commonPapers,
  deadlines: deadlineRows,
  holidays: holidayRows,
  holidaySuspensions: holidaySuspensionRows,
  refusalGrounds: refusalGroundRows,
  terminationGrounds: terminationGroundRows,
  replacementGrounds: replacementGroundRows,
}
