import { listHsdsServices } from '@/lib/partners/hsds/hsds.queries'
import { hsdsServiceQuerySchema } from '@/lib/partners/hsds/hsds.schema'
import { hsdsList } from '@/lib/partners/hsds/hsds-endpoint'

export const GET = hsdsList(hsdsServiceQuerySchema, listHsdsServices)
