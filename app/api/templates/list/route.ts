import { endpoint } from '@/lib/core/endpoint'
import { offeredTemplatesSchema } from '@/lib/enquiries/answer-template.schema'
import { listOfferedTemplates } from '@/lib/enquiries/offered-templates.queries'

export const POST = endpoint(
  { permission: 'template:read', input: offeredTemplatesSchema },
  listOfferedTemplates,
)
