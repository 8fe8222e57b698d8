import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'
import { applicationFilterSchema } from '@/lib/secondary-aid/application.schema'
import { listApplications } from '@/lib/secondary-aid/application-list.queries'

// POST although it only reads: a number that is searched for in a URL would end up in access logs.
export const POST = endpoint(
  { permission: 'application:list', input: applicationFilterSchema, startsEarly: true },
  async (viewer, filter, admission) => ok(await listApplications(viewer, filter, { admission })),
)
