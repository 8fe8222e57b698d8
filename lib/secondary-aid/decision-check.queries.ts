import 'server-only'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { assessEligibility } from '@/lib/eligibility/assessment.queries'
import { assessmentRequestSchema } from '@/lib/eligibility/assessment.schema'
import type { AssessmentAnswer } from '@/lib/eligibility/assessment-answer.schema'
import { PAPER_FORMS } from '@/lib/eligibility/rule-book'
import type { AidUsage } from './aid-usage.queries'
import { assessWithoutIncome } from './application-assessment.queries'
import { type ApplicationContent, applicationContentSchema } from './application-content.schema'
import { chosenGroupOf, isOfAnother } from './checklist.rules'
import { type KeptException, keptExceptionsSchema } from './decision-case.schema'

/**
 * The answer of the rules, and the code of what kept them from a whole one: where a figure of the day is missing, the categories
 * that need none are judged all the same (decision 0011).
 */
export type Assessed = { readonly answer: AssessmentAnswer | null; readonly problem: string | null }

type CheckedRow = {
  readonly content: unknown
  readonly exceptions: unknown
  readonly receivedOn: Date | null
  readonly client: { readonly birthDate: Date | null }
  readonly papers: readonly {
    readonly doc: string
    readonly state: string
    readonly form: string
    readonly issuedOn: Date | null
    readonly validTo: Date | null
    readonly bearsName: string | null
    readonly nameReason: string | null
  }[]
}

/** What was typed at the desk; an older shape that no longer fits is as good as empty. */
export function contentOf({ content }: Pick<CheckedRow, 'content'>): ApplicationContent {
  const read = applicationContentSchema.safeParse(content)
  return read.success ? read.data : applicationContentSchema.parse({})
}

export function exceptionsOf({ exceptions }: Pick<CheckedRow, 'exceptions'>): KeptException[] {
  return keptExceptionsSchema.parse(exceptions)
}

/**
 * Asks the rules about the application anew, at the day it was received, by what was shown.
 *
 * The signed application is a paper of the rules itself: once it is received, it is there.
 */
export async function assessCase(
  viewer: Viewer,
  row: CheckedRow,
  content: ApplicationContent,
  { testDate, usage }: { testDate: PlainDate; usage: AidUsage },
): Promise<Assessed> {
  const dayOf = (date: Date | null) => date && plainDateOfUtc(date)
  const shown = row.papers
    .filter(
      ({ state, bearsName, nameReason }) =>
        state === 'SHOWN' && !isOfAnother({ bearsName: bearsName ?? '', nameReason: nameReason ?? '' }),
    )
    .map(({ doc, form, issuedOn, validTo }) => ({
      doc,
      form: PAPER_FORMS.find((each) => each === form) ?? 'ORIGINAL_SHOWN',
      issuedOn: dayOf(issuedOn),
      validTo: dayOf(validTo),
    }))
  const application = row.receivedOn ? [{ doc: 'APPLICATION_BVPD', form: 'ORIGINAL' as const }] : []
  const request = assessmentRequestSchema.safeParse({
    testDate,
    person: {
      birthDate: dayOf(row.client.birthDate),
      pensioner: content.pensioner,
      disabilityGroup: content.disabilityGroup,
    },
    claimedCategories: content.claimedCategories,
    issueTopics: content.issueTopics,
    servicesWanted: content.servicesWanted,
    incomes: content.incomes,
    disabilityBenefitKopiykas: content.disabilityBenefitKopiykas,
    documents: [...application, ...shown],
    representative: content.representative && { basis: content.representative.basis },
    ...usage,
    incomeGroup: chosenGroupOf(content),
    statusDecisions: content.statusDecisions,
  })
  if (!request.success) return { answer: null, problem: 'invalidInput' }
  const assessed = await assessEligibility(viewer, request.data)
  if (assessed.ok) return { answer: assessed.value, problem: null }
  const answer =
    assessed.error === 'subsistenceMinimumMissing'
      ? await assessWithoutIncome(viewer, request.data)
      : undefined
  return { answer: answer ?? null, problem: assessed.error }
}
