import { listCases } from '@/lib/cases/case-list.queries'
import { caseListSchema } from '@/lib/cases/case-list.schema'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint(
  { permission: 'caseDuty:update', input: caseListSchema, startsEarly: true },
  (viewer, input, admission) => listCases(viewer, input, { admission }),
)
