import { z } from 'zod'
import { endpoint } from '@/lib/core/endpoint'
import { findVisit } from '@/lib/enquiries/visit.queries'

/** The visit as it is kept now, for putting two people's edits together. */
export const POST = endpoint(
  { permission: 'enquiry:read', input: z.object({ visitId: z.uuid() }) },
  findVisit,
)
