import { findDuplicates } from '@/lib/clients/client-duplicates.queries'
import { duplicateSearchSchema } from '@/lib/clients/client-duplicates.schema'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint({ permission: 'person:find', input: duplicateSearchSchema }, (viewer, typed) =>
  findDuplicates(viewer, typed),
)
