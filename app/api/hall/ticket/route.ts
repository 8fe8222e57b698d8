import { openEndpoint } from '@/lib/core/open-endpoint'
import { openPhoneTicket } from '@/lib/queue/phone-ticket.queries'
import { hallTokenSchema } from '@/lib/queue/ticket.schema'

export const POST = openEndpoint(hallTokenSchema, (input) => openPhoneTicket(input), { aMinute: 600 })
