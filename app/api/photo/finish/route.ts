import { openEndpoint } from '@/lib/core/open-endpoint'
import { finishPhoneLink } from '@/lib/secondary-aid/phone-link.commands'
import { phoneSchema } from '@/lib/secondary-aid/phone-link.schema'

export const POST = openEndpoint(phoneSchema, (input) => finishPhoneLink(input))
