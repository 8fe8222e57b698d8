import type { Confidence } from '@/lib/core/confidence'
import type { EligibilityFacts } from './assessment-facts'
import { type Criterion, type CriterionId, judged, type Lacking, leastSure } from './criterion.rules'
import { lackingOf, type PaperContext, withoutWider } from './papers.rules'
import { needsRepresentative } from './personal.rules'
import { anyOf, documentsOf, type Requirement, type RequirementCondition } from './requirement.rules'
import type { CategoryRow, CommonPapersRow, Provenance, RuleBook } from './rule-book'
import { inForce } from './rule-book.rules'

export type ProofFound = { readonly criteria: readonly Criterion[]; readonly missing: readonly Lacking[] }

/** The written application, identity, the representative's papers and the proof of the category, each a criterion. */
export function judgePapers(
  row: CategoryRow,
  common: CommonPapersRow,
  facts: EligibilityFacts,
  good: ReadonlySet<string>,
  incomeSources: PaperContext['incomeSources'],
  book: RuleBook,
): ProofFound {
  const context: PaperContext = { good, conditions: conditionsOf(row, facts), incomeSources }
  const criteria: Criterion[] = []
  const missing: Lacking[] = []
  const ask = (id: CriterionId, tree: Requirement, rule: Provenance) => {
    const lacking = withoutWider(lackingOf(tree, context))
    missing.push(...lacking)
    criteria.push(
      lacking.length > 0
        ? judged(id, 'FAILED', rule, 'papersMissing', { lacking: { lacking } })
        : judged(id, 'PASSED', rule, 'papersShown'),
    )
  }
  const isAppliedFor = !beginsByAuthority(row, common, good)
  if (isAppliedFor) {
    ask('application', orByAuthority(common.application, row, common), common)
    if (row.waivesIdentity) criteria.push(judged('identity', 'PASSED', row, 'identityWaived'))
    else ask('identity', orByAuthority(common.identity, row, common), common)
  }
  if (isAppliedFor && (facts.representative || needsRepresentative(facts, common))) {
    const tree = context.conditions.has('familyMemberApplies')
      ? common.representativeIdentity
      : { kind: 'allOf' as const, of: [common.representativeIdentity, common.representativeAuthority] }
    ask('representativePapers', tree, common)
  }
  const { legalBasis, sources } = row
  ask('proof', row.requirements, { legalBasis, sources, confidence: confidenceOf(row, context, facts, book) })
  return { criteria, missing: withoutWider(missing) }
}

/**
 * Whether a notice or ruling of an authority begins the aid: nobody writes an application then, and nobody's identity
 * or right to represent is asked, a child's neither.
 */
export function beginsByAuthority(
  { intake }: CategoryRow,
  common: CommonPapersRow,
  good: ReadonlySet<string>,
): boolean {
  if (intake === 'APPLICATION') return false
  if (intake === 'AUTHORITY_NOTICE' || intake === 'COURT_RULING') return true
  const context = { good, conditions: new Set<RequirementCondition>(), incomeSources: [] }
  return lackingOf(common.insteadOfApplication, context).length === 0
}

function orByAuthority(tree: Requirement, { intake }: CategoryRow, common: CommonPapersRow): Requirement {
  return intake === 'APPLICATION' ? tree : anyOf(tree, common.insteadOfApplication)
}

function conditionsOf(row: CategoryRow, facts: EligibilityFacts): Set<RequirementCondition> {
  const conditions = new Set<RequirementCondition>()
  const isFamily = facts.representative?.basis === 'FAMILY_MEMBER'
  if (isFamily && row.applicants?.includes('FAMILY_MEMBER_DURING_CAPTIVITY'))
    conditions.add('familyMemberApplies')
  if (facts.incomes.length === 0) conditions.add('noIncomeDeclared')
  return conditions
}

/** A proof is no surer than the least sure rule on the papers it rests on: those shown, or else those asked for. */
function confidenceOf(
  row: CategoryRow,
  context: PaperContext,
  { testDate }: EligibilityFacts,
  book: RuleBook,
): Confidence {
  const known = documentsOf(row.requirements)
  const all = context.incomeSources.length > 0 ? [...known, ...context.incomeSources.flat()] : known
  const shown = all.filter((code) => context.good.has(code))
  const marks = new Set<Confidence>()
  for (const code of shown.length > 0 ? shown : all)
    marks.add(inForce(book.documents, code, testDate)?.confidence ?? 'unverified')
  return leastSure(row.confidence, ...marks)
}
