import { endpoint } from '@/lib/core/endpoint'
import { findApplication } from '@/lib/secondary-aid/application.queries'
import { applicationAddressSchema } from '@/lib/secondary-aid/application.schema'

/** An application as a colleague has just saved it. */
export const POST = endpoint(
  { permission: 'application:read', input: applicationAddressSchema },
  (viewer, input) => findApplication(viewer, input),
)
