import { listHsdsOrganizations } from '@/lib/partners/hsds/hsds.queries'
import { hsdsList } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsOrganizationQuerySchema } from '@/lib/partners/hsds/hsds-query.schema'

export const GET = hsdsList(hsdsOrganizationQuerySchema, listHsdsOrganizations)
