import { findHsdsOrganization } from '@/lib/partners/hsds/hsds.queries'
import { hsdsRecord } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsRecordQuerySchema } from '@/lib/partners/hsds/hsds-query.schema'

export const GET = hsdsRecord(hsdsRecordQuerySchema, (id, { full_service: isWhole }) =>
  findHsdsOrganization(id, isWhole),
)
