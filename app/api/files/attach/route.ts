import { uploadEndpoint } from '@/lib/core/endpoint'
import { attachFile } from '@/lib/secondary-aid/application-file.commands'
import { attachFileSchema } from '@/lib/secondary-aid/application-file.schema'

// Not a server action: a scan is larger than those take, and the screen shows how far it has come.
export const POST = uploadEndpoint(
  { permission: 'application:update', input: attachFileSchema },
  (viewer, about, body) => attachFile(viewer, about, body),
)
