import { apiEndpoint } from '@/lib/core/api-endpoint'
import { recordEnquiry } from '@/lib/enquiries/record-enquiry.commands'
import { recordEnquirySchema } from '@/lib/enquiries/visit.schema'

export const POST = apiEndpoint(
  {
    permission: 'enquiry:create',
    input: recordEnquirySchema,
    status: 201,
    isWrite: true,
    refusals: { clientNotFound: 404, keyReused: 409 },
  },
  (viewer, input) => recordEnquiry(viewer, input),
)
