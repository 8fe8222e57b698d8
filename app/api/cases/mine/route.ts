import { noQuestionSchema } from '@/lib/cases/case-list.schema'
import { listMyCases } from '@/lib/cases/my-cases.queries'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint(
  { permission: 'caseDuty:update', input: noQuestionSchema, startsEarly: true },
  (viewer, _asked, admission) => listMyCases(viewer, { admission }),
)
