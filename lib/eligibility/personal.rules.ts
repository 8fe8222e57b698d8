import { ageOn, type PlainDate } from '@/lib/core/plain-date'
import type { EligibilityFacts } from './assessment-facts'
import { type Criterion, judged, type Warning } from './criterion.rules'
import type { CategoryRow, CommonPapersRow, RuleBook } from './rule-book'
import { inForce } from './rule-book.rules'

/** Full age of an adult (Civil Code art. 34, recalled). */
const ADULT = 18

/**
 * Whether the category stands on the day at all.
 *
 * Criterion `inForce`: a version of it has begun and not ended, and it is switched on.
 */
export function judgeForce(code: string, book: RuleBook, on: PlainDate): Criterion {
  const row = inForce(book.categories, code, on)
  if (row)
    return row.enabledByDefault
      ? judged('inForce', 'PASSED', row, 'inForce', { on: { on } })
      : judged('inForce', 'FAILED', row, 'switchedOff')
  const [first] = book.categories.filter((each) => each.code === code)
  if (!first) throw new Error(`No category ${code} in the rule book ${book.version}`)
  return judged('inForce', 'FAILED', first, 'notInForce', { on: { on } })
}

/** Criterion `age`: the ages the category is for; the upper one is no longer within it. */
export function judgeAge(row: CategoryRow, { person, testDate }: EligibilityFacts): Criterion | null {
  if (!row.age) return null
  if (!person.birthDate) return judged('age', 'UNKNOWN', row, 'ageUnknown')
  const age = ageOn(person.birthDate, testDate)
  const { from, below } = row.age
  if (from !== undefined && age < from) return judged('age', 'FAILED', row, 'ageBelow', { age, from })
  if (below !== undefined && age >= below) return judged('age', 'FAILED', row, 'ageAbove', { age, below })
  return judged('age', 'PASSED', row, 'ageFits', { age })
}

/** Criterion `disability`, of categories tested by a disability benefit: a person who says there is none has none. */
export function judgeDisability(row: CategoryRow, { person }: EligibilityFacts): Criterion | null {
  if (person.disabilityGroup === null) return null
  return person.disabilityGroup === 'NONE'
    ? judged('disability', 'FAILED', row, 'disabilityNone')
    : judged('disability', 'PASSED', row, 'disabilityTold')
}

/** Whether a child is too young to apply alone and nobody applies for them. */
export function needsRepresentative(facts: EligibilityFacts, common: CommonPapersRow): boolean {
  const { birthDate } = facts.person
  return (
    !facts.representative &&
    birthDate !== null &&
    ageOn(birthDate, facts.testDate) < common.ownApplication.fromAge
  )
}

/**
 * Criterion `applicant`: who may apply.
 *
 * Rule: an adult in person or by a representative; a child by a representative, from 14 also alone (since August 2023)
 * in matters the child may take to court alone. A child too young stays entitled: what lacks is the representative.
 */
export function judgeApplicant(facts: EligibilityFacts, row: CategoryRow, common: CommonPapersRow) {
  const warnings: Warning[] = []
  const { birthDate } = facts.person
  if (facts.representative)
    return { criterion: judged('applicant', 'PASSED', common, 'appliesByRepresentative'), warnings }
  if (needsRepresentative(facts, common)) {
    const params = { from: common.ownApplication.fromAge }
    return {
      criterion: judged('applicant', 'FAILED', common.ownApplication, 'childNeedsRepresentative', params),
      warnings,
    }
  }
  if (birthDate && ageOn(birthDate, facts.testDate) < ADULT)
    warnings.push({ code: 'CHILD_OWN_MATTERS', category: row.code, params: {} })
  return { criterion: judged('applicant', 'PASSED', common.ownApplication, 'appliesInPerson'), warnings }
}

/**
 * Criterion `timeBound`: whether what the category hangs on still runs.
 *
 * Rule (evaluation_rules): such categories need the date of the decision on the status or case; after it, re-check.
 * The day of the decision itself is still within.
 */
export function judgeTimeBound(row: CategoryRow, facts: EligibilityFacts) {
  if (!row.isTimeBound) return { criterion: null, warnings: [] }
  const decidedOn = facts.statusDecisions.find(({ category }) => category === row.code)?.decidedOn
  if (decidedOn && decidedOn < facts.testDate)
    return {
      criterion: judged('timeBound', 'UNKNOWN', row, 'decidedAlready', { on: { on: decidedOn } }),
      warnings: [],
    }
  const warning: Warning = { code: 'RECHECK_AFTER_DECISION', category: row.code, params: {} }
  return {
    criterion: judged('timeBound', 'PASSED', row, 'stillRunning'),
    warnings: decidedOn ? [] : [warning],
  }
}

/** Six grants in a budget year, six open mandates: a warning that asks for a reason, never a stop (gaps.md C7). */
export function usageWarnings(row: CategoryRow, facts: EligibilityFacts, book: RuleBook): Warning[] {
  const limit = row.usageLimit ? inForce(book.usageLimits, row.usageLimit, facts.testDate) : undefined
  if (!limit) return []
  const { grantsThisBudgetYear: grants, openMandates: open } = facts
  const warnings: Warning[] = []
  if (grants !== null && grants >= limit.grantsPerBudgetYear)
    warnings.push({
      code: 'USAGE_LIMIT_REACHED',
      category: row.code,
      params: { count: grants, limit: limit.grantsPerBudgetYear },
    })
  if (open !== null && open >= limit.openMandates)
    warnings.push({
      code: 'OPEN_MANDATES_REACHED',
      category: row.code,
      params: { count: open, limit: limit.openMandates },
    })
  return warnings
}
