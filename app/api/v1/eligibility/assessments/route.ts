import { apiEndpoint } from '@/lib/core/api-endpoint'
import { assessEligibility } from '@/lib/eligibility/assessment.queries'
import { assessmentRequestSchema } from '@/lib/eligibility/assessment.schema'
import { assessmentAnswerSchema } from '@/lib/eligibility/assessment-answer.schema'

// POST although it only reads: a birth date and incomes in a URL would end up in access logs.
export const POST = apiEndpoint(
  {
    summary: 'Judge which categories of art. 14 a person fits on a day; nothing is stored',
    permission: 'enquiry:read',
    input: assessmentRequestSchema,
    answer: assessmentAnswerSchema,
    startsEarly: true,
    refusals: {
      subsistenceMinimumMissing: 422,
      incomePeriodMissing: 422,
      formulaMissing: 422,
      commonPapersMissing: 422,
    },
  },
  assessEligibility,
)
