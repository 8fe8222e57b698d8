import { openEndpoint } from '@/lib/core/open-endpoint'
import { enterPhoneLink } from '@/lib/secondary-aid/phone-link.commands'
import { enterPhoneLinkSchema } from '@/lib/secondary-aid/phone-link.schema'

export const POST = openEndpoint(enterPhoneLinkSchema, (input) => enterPhoneLink(input))
