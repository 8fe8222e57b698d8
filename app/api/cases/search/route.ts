import { searchMyCases } from '@/lib/cases/case-list.queries'
import { caseSearchSchema } from '@/lib/cases/case-list.schema'
import { endpoint } from '@/lib/core/endpoint'

// POST although it only reads: a name in a URL would end up in access logs.
export const POST = endpoint({ permission: 'caseDuty:update', input: caseSearchSchema }, searchMyCases)
