import { endpoint } from '@/lib/core/endpoint'
import { pdfResponse } from '@/lib/core/issued-papers'
import { slipRequestSchema } from '@/lib/queue/booking.schema'
import { printSlip } from '@/lib/queue/booking-slip.commands'

export const POST = endpoint(
  { permission: 'booking:read', input: slipRequestSchema },
  printSlip,
  ({ pdf, number }) => pdfResponse(pdf, number),
)
