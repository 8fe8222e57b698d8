import { endpoint } from '@/lib/core/endpoint'
import { docxResponse } from '@/lib/core/issued-papers'
import { writeDecisionDocx } from '@/lib/secondary-aid/decision-papers.commands'
import { printDecisionSchema } from '@/lib/secondary-aid/decision-papers.schema'

export const POST = endpoint(
  { permission: 'application:read', input: printDecisionSchema },
  (viewer, input) => writeDecisionDocx(viewer, input),
  ({ bytes, number }) => docxResponse(bytes, number),
)
