import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { printDecision } from '@/lib/secondary-aid/decision-papers.commands'
import { printDecisionSchema } from '@/lib/secondary-aid/decision-papers.schema'

export const POST = endpoint(
  { permission: 'application:read', input: printDecisionSchema },
  (viewer, input) => printDecision(viewer, input),
  ({ bytes, number }) => pdfResponse(bytes, number),
)
