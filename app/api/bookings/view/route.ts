import { endpoint } from '@/lib/core/endpoint'
import { findBooking } from '@/lib/queue/booking.queries'
import { bookingAddressSchema } from '@/lib/queue/booking.schema'

export const POST = endpoint(
  { permission: 'booking:read', input: bookingAddressSchema },
  (viewer, { bookingId }) => findBooking(viewer, bookingId),
)
