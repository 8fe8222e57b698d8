import { apiEndpoint } from '@/lib/core/api-endpoint'
import { listEligibilityCategories } from '@/lib/eligibility/assessment.queries'
import { catalogueRequestSchema } from '@/lib/eligibility/assessment.schema'
import { catalogueAnswerSchema } from '@/lib/eligibility/assessment-answer.schema'

export const GET = apiEndpoint(
  {
    summary: 'The catalogue of categories and papers in force on a day',
    permission: 'enquiry:read',
    input: catalogueRequestSchema,
    answer: catalogueAnswerSchema,
  },
  listEligibilityCategories,
)
