import type { Confidence } from '@/lib/core/confidence'
import type { Dated } from '@/lib/core/dated-rows'
import type { Requirement } from './requirement.rules'

export type Wording = { readonly uk: string; readonly en: string }

/** Where a rule stands and who has seen it. `note` says what an auditor should know of its dates or doubts. */
export type Provenance = {
  readonly legalBasis: Wording
  readonly sources: readonly string[]
  readonly confidence: Confidence
  readonly note?: string
}

export const SERVICES = ['DEFENCE', 'REPRESENTATION', 'PROCEDURAL_DOCS'] as const
export type Service = (typeof SERVICES)[number]

/** As the document reaches the office. */
export const PAPER_FORMS = ['ORIGINAL', 'ORIGINAL_SHOWN', 'COPY', 'E_DOCUMENT', 'PHONE'] as const
export type PaperForm = (typeof PAPER_FORMS)[number]

/**
 * How long a paper proves its fact: to the day printed on it, so many months after issue, until something happens
 * (by the day written down for it, if any), or for good even when the order it holds has run out.
 */
export type PaperValidity =
  | { readonly kind: 'printed' }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'untilEvent'; readonly event: Wording }
  | { readonly kind: 'forGood' }

export type PaperRow = Dated &
  Wording & {
    readonly plain: Wording
    readonly accepts: readonly PaperForm[]
    readonly issuer: Wording
    readonly validity: PaperValidity
    readonly hint?: Wording
    readonly source: string
    readonly confidence: Confidence
  }

export const INTAKES = [
  'APPLICATION',
  'APPLICATION_OR_COURT',
  'AUTHORITY_NOTICE',
  'AUTHORITY_NOTICE_OR_WRITTEN',
  'COURT_RULING',
] as const
export type Intake = (typeof INTAKES)[number]

/**
 * Matters a category is for.
 *
 * `block`: a topic outside leaves the matter out of scope; `prompt`: the worker is asked to look, no more;
 * `caseOnly`: one case, whatever its topic; `unclear`: the bounds were not found in any source.
 */
export type Scope = {
  readonly mode: 'block' | 'prompt' | 'caseOnly' | 'unclear'
  readonly topics: readonly string[]
  readonly matters: Wording
}

export const APPLICANTS = [
  'LEGAL_REPRESENTATIVE',
  'FOSTER_CARER',
  'CHILD_14_PLUS_OWN_MATTERS',
  'SELF_AFTER_RELEASE',
  'FAMILY_MEMBER_DURING_CAPTIVITY',
] as const
export type Applicant = (typeof APPLICANTS)[number]

export type CategoryRow = Dated &
  Provenance & {
    readonly title: Wording
    readonly chapter: string | null
    readonly services: readonly Service[]
    /** Of the set of services alone: most sets are recalled though the category was seen. */
    readonly servicesConfidence: Confidence
    readonly scope: Scope | null
    readonly intake: Intake
    readonly formula: string | null
    readonly usageLimit: string | null
    readonly requirements: Requirement
    readonly enabledByDefault: boolean
    /** A source shows that the category exists; its services and papers have marks of their own. */
    readonly isVerified: boolean
    /** Full years from which and up to which (excluded) the person belongs here. */
    readonly age?: { readonly from?: number; readonly below?: number }
    readonly applicants?: readonly Applicant[]
    readonly waivesIdentity?: boolean
    readonly isTimeBound?: boolean
    /** Entitled only together with another category, unless what stands behind it says otherwise. */
    readonly needsOtherCategory?: boolean
    /** Not decided at the front office, which only passes it on. */
    readonly isPassedOn?: boolean
    /** Handled out of sight of others. */
    readonly isConfidential?: boolean
    readonly offersStaffGenderChoice?: boolean
    readonly subGroups?: readonly string[]
  }

export const POPULATION_GROUPS = ['general', 'child06', 'child618', 'ableBodied', 'lostAbility'] as const
export type PopulationGroup = (typeof POPULATION_GROUPS)[number]

/** Kopiykas a month for each group; `null` where no source gave the figure. */
export type SubsistenceMinimumRow = Dated &
  Provenance & { readonly amounts: Readonly<Record<PopulationGroup, number | null>> }

/**
 * How an income is tested.
 *
 * `averageIncome`: average monthly income of the period against `multiple` minimums of the person's group;
 * `benefit`: the monthly pension or aid against `multiple` minimums of `group`.
 */
export type FormulaRow = Dated &
  Provenance &
  (
    | { readonly test: 'averageIncome'; readonly multiple: number }
    | { readonly test: 'benefit'; readonly multiple: number; readonly group: PopulationGroup }
  )

export type IncomePeriodRow = Dated & Provenance & { readonly months: number }

/** `matching`: the papers that prove this source, any one of them. */
export type IncomeKindRow = Dated &
  Provenance & {
    readonly name: Wording
    readonly counts: 'ADDED' | 'NOT_COUNTED' | 'SUBTRACTED'
    readonly isWork: boolean
    readonly matching: readonly string[]
  }

export type UsageLimitRow = Dated &
  Provenance & { readonly grantsPerBudgetYear: number; readonly openMandates: number }

/** Papers asked of every applicant, whatever the category. */
export type CommonPapersRow = Dated &
  Provenance & {
    readonly application: Requirement
    /** What the application must tell, by art. 18(1). */
    readonly applicationFields: readonly string[]
    readonly identity: Requirement
    /** A paper of an authority that stands in place of the person's own application, where the intake lets it. */
    readonly insteadOfApplication: Requirement
    readonly representativeIdentity: Requirement
    readonly representativeAuthority: Requirement
    readonly welcome: readonly string[]
    /** From what age a person applies without a representative. */
    readonly ownApplication: Provenance & { readonly fromAge: number }
  }

export type RuleRows = {
  readonly categories: readonly CategoryRow[]
  readonly documents: readonly PaperRow[]
  readonly subsistenceMinimums: readonly SubsistenceMinimumRow[]
  readonly formulas: readonly FormulaRow[]
  readonly incomePeriods: readonly IncomePeriodRow[]
  readonly incomeKinds: readonly IncomeKindRow[]
  readonly usageLimits: readonly UsageLimitRow[]
  readonly commonPapers: readonly CommonPapersRow[]
}
export const RULE_KINDS = [
  'categories',
  'documents',
  'subsistenceMinimums',
  'formulas',
  'incomePeriods',
  'incomeKinds',
  'usageLimits',
  'commonPapers',
] as const satisfies readonly (keyof RuleRows)[]
export type RuleKind = (typeof RULE_KINDS)[number]

/** Every version of every rule. A decision stores `version`, so that the same book can be opened again. */
export type RuleBook = RuleRows & { readonly version: string }
