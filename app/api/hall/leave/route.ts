import { openEndpoint } from '@/lib/core/open-endpoint'
import { leaveByPhone } from '@/lib/queue/phone-ticket.commands'
import { hallTokenSchema } from '@/lib/queue/ticket.schema'

export const POST = openEndpoint(hallTokenSchema, (input) => leaveByPhone(input), { aMinute: 30 })
