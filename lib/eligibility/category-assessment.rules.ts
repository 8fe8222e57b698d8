import { ok, type Result } from '@/lib/core/result'
import type { EligibilityFacts } from './assessment-facts'
import { type Criterion, type Lacking, type Outcome, outcomeOf, type Warning } from './criterion.rules'
import type { IncomeSheet, MissingFigure } from './income.rules'
import { judgeMeans } from './means.rules'
import {
  judgeAge,
  judgeApplicant,
  judgeDisability,
  judgeForce,
  judgeTimeBound,
  usageWarnings,
} from './personal.rules'
import { beginsByAuthority, judgePapers } from './proof.rules'
import type { CategoryRow, CommonPapersRow, RuleBook, Service } from './rule-book'
import { inForce } from './rule-book.rules'
import { judgeScope, judgeServices } from './scope.rules'

export type CategoryAssessment = {
  readonly code: string
  readonly outcome: Outcome
  readonly services: readonly Service[]
  readonly criteria: readonly Criterion[]
  readonly missingDocuments: readonly Lacking[]
}

/** A category judged, with what is told once for the whole assessment. */
export type JudgedCategory = CategoryAssessment & {
  readonly warnings: readonly Warning[]
  readonly incomeSheet: IncomeSheet | null
}

/** What a category is judged by besides the facts: the common rules of the day, the good papers, the book. */
export type Ground = {
  readonly common: CommonPapersRow
  readonly good: ReadonlySet<string>
  /** The matching papers of each source of income the person named. */
  readonly incomeSources: readonly (readonly string[])[]
  readonly book: RuleBook
}

/** One category judged by all its criteria; one that is not in force, or switched off, by that alone. */
export function judgeCategory(
  code: string,
  facts: EligibilityFacts,
  ground: Ground,
): Result<JudgedCategory, MissingFigure> {
  const force = judgeForce(code, ground.book, facts.testDate)
  const row = inForce(ground.book.categories, code, facts.testDate)
  if (!row || force.outcome === 'FAILED') return ok(lost(code, [force]))
  return judgeInForce(row, force, facts, ground)
}

function judgeInForce(
  row: CategoryRow,
  force: Criterion,
  facts: EligibilityFacts,
  { common, good, incomeSources, book }: Ground,
): Result<JudgedCategory, MissingFigure> {
  const means = judgeMeans(row, facts, good.has('INCOME_SELF_DECL'), book)
  if (!means.ok) return means
  const applicant = beginsByAuthority(row, common, good)
    ? { criterion: null, warnings: [] }
    : judgeApplicant(facts, row, common)
  const time = judgeTimeBound(row, facts)
  const papers = judgePapers(row, common, facts, good, incomeSources, book)
  const scope = judgeScope(row, facts.issueTopics)
  const services = judgeServices(row, facts.servicesWanted)
  const criteria = [
    force,
    judgeAge(row, facts),
    means.value.criterion?.id === 'benefit' ? judgeDisability(row, facts) : null,
    means.value.criterion,
    applicant.criterion,
    time.criterion,
    ...papers.criteria,
    scope.criterion,
    services.criterion,
  ].filter((criterion) => criterion !== null)
  const { sheet: incomeSheet, warnings: incomeWarnings } = means.value
  const outcome = outcomeOf(criteria)
  if (outcome === 'NOT_ENTITLED')
    return ok({ ...lost(row.code, criteria), warnings: incomeWarnings, incomeSheet })
  const warnings = [means.value, applicant, time, scope, services].flatMap((each) => each.warnings)
  return ok({
    code: row.code,
    outcome,
    services: row.services,
    criteria,
    missingDocuments: papers.missing,
    warnings: [...warnings, ...usageWarnings(row, facts, book)],
    incomeSheet,
  })
}

/** Nobody is sent for papers of a category that is out of reach. */
function lost(code: string, criteria: readonly Criterion[]): JudgedCategory {
  return {
    code,
    outcome: 'NOT_ENTITLED',
    services: [],
    criteria,
    missingDocuments: [],
    warnings: [],
    incomeSheet: null,
  }
}
