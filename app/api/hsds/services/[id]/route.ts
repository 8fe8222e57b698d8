import { findHsdsService } from '@/lib/partners/hsds/hsds.queries'
import { hsdsRecord } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsRecordQuerySchema } from '@/lib/partners/hsds/hsds-query.schema'

export const GET = hsdsRecord(hsdsRecordQuerySchema, (id) => findHsdsService(id))
