import { findPeople } from '@/lib/clients/people-search.queries'
import { peopleSearchSchema } from '@/lib/clients/people-search.schema'
import { apiEndpoint } from '@/lib/core/api-endpoint'

export const POST = apiEndpoint(
  { permission: 'person:find', input: peopleSearchSchema, refusals: { pageGone: 410 } },
  (viewer, search) => findPeople(viewer, search),
)
