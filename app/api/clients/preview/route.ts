import { clientIdSchema } from '@/lib/clients/card-opening.schema'
import { endpoint } from '@/lib/core/endpoint'
import { findClientPreview } from '@/lib/enquiries/client-preview.queries'

export const POST = endpoint({ permission: 'client:read', input: clientIdSchema }, findClientPreview)
