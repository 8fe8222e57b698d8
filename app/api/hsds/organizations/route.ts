import { listHsdsOrganizations } from '@/lib/partners/hsds/hsds.queries'
import { hsdsOrganizationQuerySchema } from '@/lib/partners/hsds/hsds.schema'
import { hsdsList } from '@/lib/partners/hsds/hsds-endpoint'

export const GET = hsdsList(hsdsOrganizationQuerySchema, listHsdsOrganizations)
