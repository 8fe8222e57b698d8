import { waitListSchema } from '@/lib/cases/case-list.schema'
import { listMoreWaits } from '@/lib/cases/my-cases.queries'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint(
  { permission: 'caseDuty:update', input: waitListSchema, startsEarly: true },
  (viewer, question, admission) => listMoreWaits(viewer, question, { admission }),
)
