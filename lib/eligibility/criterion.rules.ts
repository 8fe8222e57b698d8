import type { Confidence } from '@/lib/core/confidence'
import type { PlainDate } from '@/lib/core/plain-date'
import type { PopulationGroup, Provenance, Service, Wording } from './rule-book'

/** Worst first: what a category comes to is the worst of what its criteria make of it. */
export const OUTCOMES = [
  'NOT_ENTITLED',
  'MATTER_OUT_OF_SCOPE',
  'UNKNOWN',
  'DOCUMENTS_MISSING',
  'ENTITLED',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const CRITERION_OUTCOMES = ['PASSED', 'FAILED', 'UNKNOWN'] as const
export type CriterionOutcome = (typeof CRITERION_OUTCOMES)[number]

/** Some one of these papers. */
export type Lacking = { readonly anyOf: readonly string[] }

/** A value to put into an explanation; codes become names in the reader's language. */
export type Param =
  | number
  | Wording
  | { readonly on: PlainDate }
  | { readonly kopiykas: number }
  | { readonly months: readonly string[] }
  | { readonly docs: readonly string[] }
  | { readonly lacking: readonly Lacking[] }
  | { readonly topics: readonly string[] }
  | { readonly services: readonly Service[] }
  | { readonly group: PopulationGroup }

/** A text of `eligibility.explanations` with what goes into it. */
export type Explanation = { readonly key: ExplanationKey; readonly params: Readonly<Record<string, Param>> }

/** A criterion's own words; the reasons themselves are messages. */
export const EXPLANATION_KEYS = [
  'inForce',
  'notInForce',
  'switchedOff',
  'ageFits',
  'ageBelow',
  'ageAbove',
  'ageUnknown',
  'disabilityTold',
  'disabilityNone',
  'incomeWithin',
  'incomeAbove',
  'incomeUnknown',
  'incomeGroupUnknown',
  'benefitWithin',
  'benefitAbove',
  'benefitUnknown',
  'appliesInPerson',
  'appliesByRepresentative',
  'childNeedsRepresentative',
  'stillRunning',
  'decidedAlready',
  'otherCategoryFits',
  'otherCategoryNeeded',
  'papersShown',
  'papersMissing',
  'identityWaived',
  'matterFits',
  'matterOutside',
  'matterUnknown',
  'matterPrompt',
  'matterOwnCase',
  'matterUnclear',
  'servicesGiven',
  'servicesOther',
] as const
export type ExplanationKey = (typeof EXPLANATION_KEYS)[number]

/** The criteria and what a failure of each makes of the category. A paper or a representative may still come. */
export const WHEN_FAILED = {
  inForce: 'NOT_ENTITLED',
  age: 'NOT_ENTITLED',
  disability: 'NOT_ENTITLED',
  income: 'NOT_ENTITLED',
  benefit: 'NOT_ENTITLED',
  applicant: 'DOCUMENTS_MISSING',
  timeBound: 'UNKNOWN',
  otherCategory: 'UNKNOWN',
  application: 'DOCUMENTS_MISSING',
  identity: 'DOCUMENTS_MISSING',
  representativePapers: 'DOCUMENTS_MISSING',
  proof: 'DOCUMENTS_MISSING',
  scope: 'MATTER_OUT_OF_SCOPE',
  services: 'MATTER_OUT_OF_SCOPE',
} as const satisfies Record<string, Outcome>
export type CriterionId = keyof typeof WHEN_FAILED

export type Criterion = {
  readonly id: CriterionId
  readonly outcome: CriterionOutcome
  readonly explanation: Explanation
  readonly legalBasis: Wording
  readonly sources: readonly string[]
  readonly confidence: Confidence
}

/** Something for the worker to look at; never decides by itself. A text of `eligibility.warnings`. */
export const WARNING_CODES = [
  'USAGE_LIMIT_REACHED',
  'OPEN_MANDATES_REACHED',
  'CHECK_MATTER',
  'TOPICS_OUTSIDE',
  'RECHECK_AFTER_DECISION',
  'SERVICES_NOT_GIVEN',
  'CHILD_OWN_MATTERS',
  'WORKING_PENSIONER',
  'INCOME_MONTHS_EMPTY',
  'INCOME_OUTSIDE_PERIOD',
  'PAPER_EXPIRED',
  'PAPER_FORM_REFUSED',
  'PAPER_UNDATED',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]
export type Warning = {
  readonly code: WarningCode
  readonly category: string | null
  readonly params: Readonly<Record<string, Param>>
}

/** A criterion judged by a rule. */
export function judged(
  id: CriterionId,
  outcome: CriterionOutcome,
  rule: Pick<Provenance, 'legalBasis' | 'sources' | 'confidence'>,
  key: ExplanationKey,
  params: Record<string, Param> = {},
): Criterion {
  const { legalBasis, sources, confidence } = rule
  return { id, outcome, explanation: { key, params }, legalBasis, sources, confidence }
}

/** The worst the criteria make of a category. */
export function outcomeOf(criteria: readonly Criterion[]): Outcome {
  const each = criteria.map(({ id, outcome }) =>
    outcome === 'PASSED' ? 'ENTITLED' : outcome === 'UNKNOWN' ? 'UNKNOWN' : WHEN_FAILED[id],
  )
  return OUTCOMES.find((outcome) => each.includes(outcome)) ?? 'ENTITLED'
}

/** Least sure first. */
const SURENESS: readonly Confidence[] = [
  'unverified',
  'inferred',
  'publicPage',
  'courtPage',
  'guide',
  'order',
  'law',
]

/** What rests on several rules is no surer than the least sure of them. */
export function leastSure(first: Confidence, ...others: readonly Confidence[]): Confidence {
  return SURENESS.find((mark) => mark === first || others.includes(mark)) ?? first
}
