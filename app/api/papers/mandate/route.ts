import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { printMandatePaper } from '@/lib/secondary-aid/mandate-papers.commands'
import { printMandatePaperSchema } from '@/lib/secondary-aid/mandate-papers.schema'

export const POST = endpoint(
  { permission: 'mandate:read', input: printMandatePaperSchema },
  (viewer, input) => printMandatePaper(viewer, input),
  ({ bytes, number }) => pdfResponse(bytes, number),
)
