import { endpoint } from '@/lib/core/endpoint'
import { findPartners } from '@/lib/partners/partner-search.queries'
import { partnerSearchSchema } from '@/lib/partners/partner-search.schema'

// POST although it only reads: what a person needs may tell who they are, and would end up in access logs.
export const POST = endpoint(
  { permission: 'partner:read', input: partnerSearchSchema, startsEarly: true },
  (viewer, search) => findPartners(viewer, search),
)
