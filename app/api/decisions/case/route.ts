import { endpoint } from '@/lib/core/endpoint'
import { findCaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import { decisionCaseSchema } from '@/lib/secondary-aid/decision-form.schema'

// POST although it only reads: a look at a case is put on record.
export const POST = endpoint(
  { permission: 'application:decide', input: decisionCaseSchema },
  (viewer, input) => findCaseForDecision(viewer, input),
)
