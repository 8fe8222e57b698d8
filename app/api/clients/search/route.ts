import { findPeople } from '@/lib/clients/people-search.queries'
import { peopleSearchSchema } from '@/lib/clients/people-search.schema'
import { endpoint } from '@/lib/core/endpoint'

// POST although it only reads: a name in a URL would end up in access logs.
export const POST = endpoint(
  { permission: 'person:find', input: peopleSearchSchema, startsEarly: true },
  (viewer, search, admission) => findPeople(viewer, search, new Date(), admission),
)
