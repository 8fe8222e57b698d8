import { endpoint } from '@/lib/core/endpoint'
import { bookingAddressSchema } from '@/lib/queue/booking.schema'
import { releaseHold } from '@/lib/queue/booking-hold.commands'

// A write, and yet no server action: a page that is going can only leave a message behind.
export const POST = endpoint(
  { permission: 'booking:create', input: bookingAddressSchema },
  (viewer, address) => releaseHold(viewer, address),
)
