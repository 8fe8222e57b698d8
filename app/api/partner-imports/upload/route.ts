import { uploadEndpoint } from '@/lib/core/endpoint'
import { keepPartnerUpload } from '@/lib/partners/import/partner-import.commands'
import { partnerUploadSchema } from '@/lib/partners/import/partner-import.schema'

export const POST = uploadEndpoint(
  { permission: 'partner:manage', input: partnerUploadSchema },
  (viewer, about, body) => keepPartnerUpload(viewer, about, body),
)
