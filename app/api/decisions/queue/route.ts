import { endpoint } from '@/lib/core/endpoint'
import { listDecisionQueue } from '@/lib/secondary-aid/decision.queries'
import { decisionQueueSchema } from '@/lib/secondary-aid/decision-form.schema'

export const POST = endpoint(
  { permission: 'application:decide', input: decisionQueueSchema, startsEarly: true },
  (viewer, input, admission) => listDecisionQueue(viewer, input, { admission }),
)
