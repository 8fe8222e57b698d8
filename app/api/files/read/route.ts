import { endpoint } from '@/lib/core/endpoint'
import { fileResponse, findFileContents } from '@/lib/secondary-aid/application-file.queries'
import { fileAddressSchema } from '@/lib/secondary-aid/application-file.schema'

// POST: no address leads to a file, neither from a history nor from a log.
export const POST = endpoint(
  { permission: 'application:read', input: fileAddressSchema },
  findFileContents,
  fileResponse,
)
