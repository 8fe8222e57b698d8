import { peopleFoundSchema } from '@/lib/clients/client-answer.schema'
import { findPeople } from '@/lib/clients/people-search.queries'
import { peopleSearchSchema } from '@/lib/clients/people-search.schema'
import { apiEndpoint } from '@/lib/core/api-endpoint'

export const POST = apiEndpoint(
  {
    summary: 'Find people by anything typed of their names and numbers',
    permission: 'person:find',
    input: peopleSearchSchema,
    answer: peopleFoundSchema,
    startsEarly: true,
    refusals: { nothingTyped: 422, pageGone: 410 },
  },
  (viewer, search, admission) => findPeople(viewer, search, new Date(), admission),
)
