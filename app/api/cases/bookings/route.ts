import { caseAddressSchema } from '@/lib/cases/case-list.schema'
import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'
import { listBookingsOf } from '@/lib/queue/booking-list.queries'

export const POST = endpoint(
  { permission: 'booking:read', input: caseAddressSchema },
  async (viewer, { mandateId }) => ok(await listBookingsOf(viewer, { mandateId })),
)
