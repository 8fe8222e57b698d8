import { hsdsRecord } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsRecordQuerySchema } from '@/lib/partners/hsds/hsds-query.schema'
import { TAXONOMIES } from '@/lib/partners/hsds/hsds-taxonomy'

export const GET = hsdsRecord(hsdsRecordQuerySchema, async (id) => TAXONOMIES.find((one) => one.id === id))
