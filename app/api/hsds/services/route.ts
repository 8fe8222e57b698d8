import { listHsdsServices } from '@/lib/partners/hsds/hsds.queries'
import { hsdsList } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsServiceQuerySchema } from '@/lib/partners/hsds/hsds-query.schema'

export const GET = hsdsList(hsdsServiceQuerySchema, listHsdsServices)
