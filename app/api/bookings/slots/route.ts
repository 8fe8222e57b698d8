import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'
import { findSlotsSchema } from '@/lib/queue/booking.schema'
import { findFreeSlots } from '@/lib/queue/booking-slots.queries'

export const POST = endpoint(
  { permission: 'booking:create', input: findSlotsSchema },
  async (viewer, asked) => ok(await findFreeSlots(viewer, asked)),
)
