import { fail, ok, type Result } from '@/lib/core/result'
import type { EligibilityFacts } from './assessment-facts'
import { type CategoryAssessment, type JudgedCategory, judgeCategory } from './category-assessment.rules'
import { judged, outcomeOf, type Warning } from './criterion.rules'
import { declaredSources, type IncomeSheet, type MissingFigure } from './income.rules'
import { goodPapers, isUndated, judgePaper } from './papers.rules'
import { primaryCategory } from './primary.rules'
import type { CategoryRow, RuleBook } from './rule-book'
import { codesOf, inForce } from './rule-book.rules'

export type Assessment = {
  readonly ruleVersion: string
  readonly categories: readonly CategoryAssessment[]
  readonly primaryCategory: string | null
  readonly warnings: readonly Warning[]
  readonly incomeSheet: IncomeSheet | null
}

export type AssessmentError = MissingFigure | 'commonPapersMissing'

/**
 * Which categories of persons with a right to secondary aid a person fits, on the day of the application.
 *
 * Rule: each category is judged by its criteria, by the rules in force on `testDate`. It comes to the worst of them:
 * NOT_ENTITLED (something fails for good: age, threshold, a category not in force), MATTER_OUT_OF_SCOPE (the person
 * fits, the matter or the services wanted do not), UNKNOWN (a fact nobody told: with one open, nobody can say that
 * papers are all that lacks), DOCUMENTS_MISSING (only papers, or a child's representative, are lacking), ENTITLED.
 * A paper can only turn a FAILED or open criterion into a passed one, so adding papers never worsens an outcome.
 * Source: Law 3460-VI, art. 14, 18, 19; per rule see the book.
 *
 * @returns an error when a figure the day needs is not in the book: an old figure must never decide a right
 */
export function assess(facts: EligibilityFacts, book: RuleBook): Result<Assessment, AssessmentError> {
  const common = inForce(book.commonPapers, 'COMMON_PAPERS', facts.testDate)
  if (!common) return fail('commonPapersMissing')
  const good = goodPapers(facts.documents, book, facts.testDate)
  const ground = { common, good, incomeSources: declaredSources(facts, book), book }
  const judge = onceForEach((code) => judgeCategory(code, facts, ground))

  const codes = facts.claimedCategories.length > 0 ? facts.claimedCategories : codesOf(book.categories)
  const judgedOnes: JudgedCategory[] = []
  for (const code of new Set(codes)) {
    const found = judge(code)
    if (!found.ok) return found
    judgedOnes.push(found.value)
  }
  const all = judgedOnes.map((each) => withOtherCategory(each, facts, book, judge))
  const candidates = all.flatMap(({ code, outcome }) => {
    const row = inForce(book.categories, code, facts.testDate)
    return row ? [{ outcome, row }] : []
  })
  return ok({
    ruleVersion: book.version,
    categories: all.map(({ warnings: _, incomeSheet: __, ...category }) => category),
    primaryCategory: primaryCategory(candidates, facts.servicesWanted),
    warnings: [...all.flatMap(({ warnings }) => warnings), ...paperWarnings(facts, book)],
    incomeSheet: all.find((each) => each.incomeSheet)?.incomeSheet ?? null,
  })
}

/** What a category comes to is asked again by one that needs another beside it. */
function onceForEach<T>(judge: (code: string) => T): (code: string) => T {
  const found = new Map<string, T>()
  return (code) => {
    const known = found.get(code)
    if (known !== undefined) return known
    const value = judge(code)
    found.set(code, value)
    return value
  }
}

/**
 * Of a category that holds only together with another (a treaty's citizens): whether any other is whole.
 *
 * Without one nobody knows: the treaty may say otherwise, and treaties are not in the book.
 */
function withOtherCategory(
  assessment: JudgedCategory,
  facts: EligibilityFacts,
  book: RuleBook,
  judge: (code: string) => Result<JudgedCategory, MissingFigure>,
): JudgedCategory {
  const row = inForce(book.categories, assessment.code, facts.testDate)
  if (!row?.needsOtherCategory || assessment.outcome === 'NOT_ENTITLED') return assessment
  const isWhole = codesOf(book.categories)
    .filter((code) => !isBound(inForce(book.categories, code, facts.testDate)))
    .map(judge)
    .some((other) => other.ok && other.value.outcome === 'ENTITLED')
  const criterion = isWhole
    ? judged('otherCategory', 'PASSED', row, 'otherCategoryFits')
    : judged('otherCategory', 'UNKNOWN', row, 'otherCategoryNeeded')
  const criteria = [...assessment.criteria, criterion]
  return { ...assessment, criteria, outcome: outcomeOf(criteria) }
}

const isBound = (row: CategoryRow | undefined) => row?.needsOtherCategory === true

function paperWarnings(facts: EligibilityFacts, book: RuleBook): Warning[] {
  return facts.documents.flatMap((paper): Warning[] => {
    const row = inForce(book.documents, paper.doc, facts.testDate)
    const verdict = judgePaper(paper, row, facts.testDate)
    const params = { docs: { docs: [paper.doc] } }
    if (verdict === 'expired') return [{ code: 'PAPER_EXPIRED', category: null, params }]
    if (verdict === 'formRefused') return [{ code: 'PAPER_FORM_REFUSED', category: null, params }]
    return row && isUndated(paper, row) ? [{ code: 'PAPER_UNDATED', category: null, params }] : []
  })
}
