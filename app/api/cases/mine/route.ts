import { listMyCases } from '@/lib/cases/case-list.queries'
import { noQuestionSchema } from '@/lib/cases/case-list.schema'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint({ permission: 'caseDuty:update', input: noQuestionSchema }, (viewer) =>
  listMyCases(viewer),
)
