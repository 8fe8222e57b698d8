import { endpoint } from '@/lib/core/endpoint'
import { findPhoneLink } from '@/lib/secondary-aid/phone-link.queries'
import { phoneLinkAddressSchema } from '@/lib/secondary-aid/phone-link.schema'

export const POST = endpoint(
  { permission: 'application:update', input: phoneLinkAddressSchema },
  (viewer, input) => findPhoneLink(viewer, input),
)
