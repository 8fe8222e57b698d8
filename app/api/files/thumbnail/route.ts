import { endpoint } from '@/lib/core/endpoint'
import { findThumbnail, thumbnailResponse } from '@/lib/secondary-aid/application-file.queries'
import { fileAddressSchema } from '@/lib/secondary-aid/application-file.schema'

export const POST = endpoint(
  { permission: 'application:read', input: fileAddressSchema },
  findThumbnail,
  thumbnailResponse,
)
