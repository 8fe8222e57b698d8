import { listHsdsAtLocations } from '@/lib/partners/hsds/hsds.queries'
import { hsdsList } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsAtLocationQuerySchema } from '@/lib/partners/hsds/hsds-query.schema'

export const GET = hsdsList(hsdsAtLocationQuerySchema, listHsdsAtLocations)
