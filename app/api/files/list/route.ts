import { endpoint } from '@/lib/core/endpoint'
import { applicationAddressSchema } from '@/lib/secondary-aid/application.schema'
import { listApplicationFiles } from '@/lib/secondary-aid/application-file.queries'

export const POST = endpoint(
  { permission: 'application:read', input: applicationAddressSchema },
  (viewer, input) => listApplicationFiles(viewer, input),
)
