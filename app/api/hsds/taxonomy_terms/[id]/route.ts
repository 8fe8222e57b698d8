import { hsdsRecordQuerySchema } from '@/lib/partners/hsds/hsds.schema'
import { hsdsRecord } from '@/lib/partners/hsds/hsds-endpoint'
import { TERMS } from '@/lib/partners/hsds/hsds-taxonomy'

export const GET = hsdsRecord(hsdsRecordQuerySchema, async (id) => TERMS.find((one) => one.id === id))
