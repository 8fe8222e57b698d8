import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'
import { findMonthSchema } from '@/lib/queue/booking.schema'
import { countFreeDays } from '@/lib/queue/booking-slots.queries'

export const POST = endpoint(
  { permission: 'booking:create', input: findMonthSchema },
  async (viewer, asked) => ok(await countFreeDays(viewer, asked)),
)
