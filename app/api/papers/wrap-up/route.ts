import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { printWrapUp } from '@/lib/enquiries/wrap-up.commands'
import { wrapUpRequestSchema } from '@/lib/enquiries/wrap-up.schema'

export const POST = endpoint(
  { permission: 'enquiry:read', input: wrapUpRequestSchema },
  printWrapUp,
  ({ pdf, number }) => pdfResponse(pdf, number),
)
