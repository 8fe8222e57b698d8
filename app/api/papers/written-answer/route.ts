import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { printLetter } from '@/lib/enquiries/letter.commands'
import { printLetterSchema } from '@/lib/enquiries/letter.schema'

export const POST = endpoint(
  { permission: 'enquiry:read', input: printLetterSchema },
  (viewer, input) => printLetter(viewer, input),
  ({ pdf, number }) => pdfResponse(pdf, number),
)
