import type { PlainDate } from '@/lib/core/plain-date'
import type { PaperForm, Service } from './rule-book'

export const DISABILITY_GROUPS = ['I', 'II', 'III', 'CHILD', 'NONE'] as const
export type DisabilityGroup = (typeof DISABILITY_GROUPS)[number]

/** A month, `YYYY-MM`. */
export type Month = string

export type ShownPaper = {
  readonly doc: string
  readonly issuedOn: PlainDate | null
  readonly validTo: PlainDate | null
  readonly form: PaperForm
}

export type Income = { readonly code: string; readonly month: Month; readonly amountKopiykas: number }

/** All that is known of a person and a matter on the day of the application. `null`: nobody told. */
export type EligibilityFacts = {
  readonly testDate: PlainDate
  readonly person: {
    readonly birthDate: PlainDate | null
    readonly pensioner: boolean | null
    readonly disabilityGroup: DisabilityGroup | null
  }
  /** Empty: try all. */
  readonly claimedCategories: readonly string[]
  /** Topics and branches of the classifier. */
  readonly issueTopics: readonly string[]
  readonly servicesWanted: readonly Service[]
  /** Empty: not told, unless the person has signed that there is none (INCOME_SELF_DECL). */
  readonly incomes: readonly Income[]
  readonly disabilityBenefitKopiykas: number | null
  readonly documents: readonly ShownPaper[]
  readonly representative: { readonly basis: string } | null
  readonly grantsThisBudgetYear: number | null
  readonly openMandates: number | null
  /** Of a working pensioner: the group a worker chose, with a reason kept elsewhere. */
  readonly incomeGroup: 'ableBodied' | 'lostAbility' | null
  /** When the status or case a time-bound category hangs on was decided. */
  readonly statusDecisions: readonly { readonly category: string; readonly decidedOn: PlainDate }[]
}
