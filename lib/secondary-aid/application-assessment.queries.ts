import 'server-only'
import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { assessEligibility, listEligibilityCategories } from '@/lib/eligibility/assessment.queries'
import type { AssessmentRequest } from '@/lib/eligibility/assessment.schema'
import type { AssessmentAnswer } from '@/lib/eligibility/assessment-answer.schema'
import type { PaperForm } from '@/lib/eligibility/rule-book'
import { isLegalBranchCode, isLegalTopicCode } from '@/lib/enquiries/legal-topics.rules'
import type { AidUsage } from './aid-usage.queries'
import type { ApplicationContent } from './application-content.schema'
import { lackKey } from './application-events.rules'
import { chosenGroupOf, isOfAnother } from './checklist.rules'
import { OWN_APPLICATION } from './receiving.rules'

export type AssessedPaper = {
  readonly doc: string
  readonly state: string
  readonly form: PaperForm
  readonly issuedOn: PlainDate | null
  readonly validTo: PlainDate | null
  readonly bearsName: string
  readonly nameReason: string
}

type Asked = {
  readonly content: ApplicationContent
  readonly birthDate: PlainDate | null
  /** Only those that were shown and are the person's own prove anything. */
  readonly papers: readonly AssessedPaper[]
  /** The day of the application; today while it is not received. */
  readonly on: PlainDate
  readonly usage: AidUsage
}
type Judged = {
  readonly answer: AssessmentAnswer
  /** A figure the day needs is not in the rules: categories with an income test were not judged. */
  readonly isFigureMissing: boolean
}

/**
 * Which categories fit, by what the application holds: all of them are tried, whichever is asked for.
 *
 * Rule: on a day whose subsistence minimum is not recorded no income is held against another year's; the categories
 * that need none are judged all the same, so that the desk does not stand still on the first of January.
 */
export async function assessApplication(
  viewer: Viewer,
  asked: Asked,
): Promise<Result<Judged, 'notAssessed'>> {
  const request = requestOf(asked)
  const whole = await assessEligibility(viewer, request)
  if (whole.ok) return ok({ answer: whole.value, isFigureMissing: false })
  if (whole.error === 'invalidInput' || whole.error === 'commonPapersMissing') return fail('notAssessed')
  const answer = await assessWithoutIncome(viewer, request)
  return answer ? ok({ answer, isFigureMissing: true }) : fail('notAssessed')
}

/** The same of those categories asked for, or of all, that need no figure; undefined when there is none, or it fails too. */
export async function assessWithoutIncome(
  viewer: Viewer,
  request: AssessmentRequest,
): Promise<AssessmentAnswer | undefined> {
  const catalogue = await listEligibilityCategories(viewer, { on: request.testDate })
  if (!catalogue.ok) return undefined
  const asked = request.claimedCategories
  const claimedCategories = catalogue.value.categories.flatMap(({ code, hasIncomeTest }) =>
    hasIncomeTest || (asked.length > 0 && !asked.includes(code)) ? [] : code,
  )
  // Nothing claimed would mean all of them.
  if (claimedCategories.length === 0) return undefined
  const found = await assessEligibility(viewer, { ...request, claimedCategories })
  return found.ok ? found.value : undefined
}

function requestOf({ content, birthDate, papers, on, usage }: Asked): AssessmentRequest {
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
      .filter((paper) => paper.state === 'SHOWN' && !isOfAnother(paper))
      .map(({ doc, form, issuedOn, validTo }) => ({ doc, form, issuedOn, validTo })),
    representative: content.representative && { basis: content.representative.basis },
    ...usage,
    incomeGroup: chosenGroupOf(content),
    statusDecisions: content.statusDecisions,
  }
}

/**
 * Keys of the papers a category still lacks, the person's own application left out; undefined when the category was
 * not judged.
 */
export function outstandingOf(answer: AssessmentAnswer, category: string): string[] | undefined {
  const found = answer.categories.find(({ code }) => code === category)
  return found?.missingDocuments
    .filter(({ anyOf }) => !anyOf.includes(OWN_APPLICATION))
    .map(({ anyOf }) => lackKey(anyOf))
}
