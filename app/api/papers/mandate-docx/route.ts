import { endpoint } from '@/lib/core/endpoint'
import { docxResponse } from '@/lib/core/issued-papers'
import { writeMandateDocx } from '@/lib/secondary-aid/mandate-papers.commands'
import { printMandatePaperSchema } from '@/lib/secondary-aid/mandate-papers.schema'

export const POST = endpoint(
  { permission: 'mandate:read', input: printMandatePaperSchema },
  (viewer, input) => writeMandateDocx(viewer, input),
  ({ bytes, number }) => docxResponse(bytes, number),
)
