import { listHsdsAtLocations } from '@/lib/partners/hsds/hsds.queries'
import { hsdsAtLocationQuerySchema } from '@/lib/partners/hsds/hsds.schema'
import { hsdsList } from '@/lib/partners/hsds/hsds-endpoint'

export const GET = hsdsList(hsdsAtLocationQuerySchema, listHsdsAtLocations)
