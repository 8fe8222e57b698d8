import { endpoint } from '@/lib/core/endpoint'
import { bookingAddressSchema } from '@/lib/queue/booking.schema'
import { findBookingFile } from '@/lib/queue/booking-slip.queries'

export const POST = endpoint(
  { permission: 'booking:read', input: bookingAddressSchema },
  findBookingFile,
  ({ file }) =>
    new Response(file, {
      headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'no-store' },
    }),
)
