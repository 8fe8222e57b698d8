import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'
import { listBookingsSchema } from '@/lib/queue/booking.schema'
import { listBookings } from '@/lib/queue/booking-list.queries'

export const POST = endpoint(
  { permission: 'booking:read', input: listBookingsSchema },
  async (viewer, asked) => ok(await listBookings(viewer, asked)),
)
