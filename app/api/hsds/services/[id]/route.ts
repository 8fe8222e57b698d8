import { findHsdsService } from '@/lib/partners/hsds/hsds.queries'
import { hsdsRecordQuerySchema } from '@/lib/partners/hsds/hsds.schema'
import { hsdsRecord } from '@/lib/partners/hsds/hsds-endpoint'

export const GET = hsdsRecord(hsdsRecordQuerySchema, (id) => findHsdsService(id))
