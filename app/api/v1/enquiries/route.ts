import { apiEndpoint } from '@/lib/core/api-endpoint'
import { recordEnquiry, recordedEnquirySchema } from '@/lib/enquiries/record-enquiry.commands'
import { recordEnquirySchema } from '@/lib/enquiries/visit.schema'

export const POST = apiEndpoint(
  {
    summary: 'Record a whole contact with one issue',
    permission: 'enquiry:create',
    input: recordEnquirySchema,
    answer: recordedEnquirySchema,
    status: 201,
    isWrite: true,
    refusals: {
      clientNotFound: 404,
      keyReused: 409,
      consentWithdrawn: 422,
      noOpenMatter: 422,
      incomplete: 422,
      wrongDays: 422,
    },
  },
  (viewer, input) => recordEnquiry(viewer, input),
)
