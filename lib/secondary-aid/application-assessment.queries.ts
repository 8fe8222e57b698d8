import 'server-only'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { assessEligibility } from '@/lib/eligibility/assessment.queries'
import type { AssessmentRequest } from '@/lib/eligibility/assessment.schema'
import type { AssessmentAnswer } from '@/lib/eligibility/assessment-answer.schema'
import type { PaperForm } from '@/lib/eligibility/rule-book'
import { isLegalBranchCode, isLegalTopicCode } from '@/lib/enquiries/legal-topics.rules'
import type { ApplicationContent } from './application-content.schema'
import { lackKey } from './application-events.rules'

/** The paper that is the application itself: it is signed, not brought. */
export const OWN_APPLICATION = 'APPLICATION_BVPD'

export type AssessedPaper = {
  readonly doc: string
  readonly state: string
  readonly form: PaperForm
  readonly issuedOn: PlainDate | null
  readonly validTo: PlainDate | null
}

type Asked = {
  readonly content: ApplicationContent
  readonly birthDate: PlainDate | null
  /** Only those that were shown prove anything. */
  readonly papers: readonly AssessedPaper[]
  /** The day of the application; today while it is not received. */
  readonly on: PlainDate
}
export type ApplicationAssessment = Awaited<ReturnType<typeof assessEligibility>>

/** Which categories fit, by what the application holds: all of them are tried, whichever is asked for. */
export function assessApplication(viewer: Viewer, asked: Asked): Promise<ApplicationAssessment> {
  return assessEligibility(viewer, requestOf(asked))
}

function requestOf({ content, birthDate, papers, on }: Asked): AssessmentRequest {
  return {
    testDate: on,
    person: {
      birthDate: birthDate && birthDate <= on ? birthDate : null,
      pensioner: content.pensioner,
      disabilityGroup: content.disabilityGroup,
    },
    claimedCategories: [],
    issueTopics: content.issueTopics.filter((topic) => isLegalTopicCode(topic) || isLegalBranchCode(topic)),
    servicesWanted: content.servicesWanted,
    incomes: content.incomes,
    disabilityBenefitKopiykas: content.disabilityBenefitKopiykas,
    documents: papers
      .filter(({ state }) => state === 'SHOWN')
      .map(({ doc, form, issuedOn, validTo }) => ({ doc, form, issuedOn, validTo })),
    representative: content.representative && { basis: content.representative.basis },
    grantsThisBudgetYear: null,
    openMandates: null,
    incomeGroup: null,
    statusDecisions: [],
  }
}

/** Keys of the papers a category still lacks, the person's own application left out. */
export function outstandingOf(answer: AssessmentAnswer, category: string | undefined): string[] {
  const found = answer.categories.find(({ code }) => code === category)
  return (found?.missingDocuments ?? [])
    .filter(({ anyOf }) => !anyOf.includes(OWN_APPLICATION))
    .map(({ anyOf }) => lackKey(anyOf))
}
