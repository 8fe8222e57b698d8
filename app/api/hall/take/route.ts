import { openEndpoint } from '@/lib/core/open-endpoint'
import { takeByPhone } from '@/lib/queue/phone-ticket.commands'
import { takeByPhoneSchema } from '@/lib/queue/ticket.schema'

// Phones of one waiting room may share an address, so a few a minute; more than come through a door is no hall.
export const POST = openEndpoint(takeByPhoneSchema, (input) => takeByPhone(input), { aMinute: 12 })
