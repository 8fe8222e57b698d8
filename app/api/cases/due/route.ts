import { dueListSchema } from '@/lib/cases/case-list.schema'
import { listMoreDue } from '@/lib/cases/my-cases.queries'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint(
  { permission: 'caseDuty:update', input: dueListSchema, startsEarly: true },
  (viewer, question, admission) => listMoreDue(viewer, question, { admission }),
)
