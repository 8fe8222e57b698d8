import { hsdsRecord } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsRecordQuerySchema } from '@/lib/partners/hsds/hsds-query.schema'
import { TERMS } from '@/lib/partners/hsds/hsds-taxonomy'

export const GET = hsdsRecord(hsdsRecordQuerySchema, async (id) => TERMS.find((one) => one.id === id))
