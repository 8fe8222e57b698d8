import { hsdsList } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsTermQuerySchema } from '@/lib/partners/hsds/hsds-query.schema'
import { listHsdsTerms } from '@/lib/partners/hsds/hsds-terms'

export const GET = hsdsList(hsdsTermQuerySchema, async (query) => listHsdsTerms(query))
