import { endpoint } from '@/lib/core/endpoint'
import { listTeamAnew } from '@/lib/oversight/workload.queries'
import { teamListSchema } from '@/lib/oversight/workload.schema'

export const POST = endpoint({ permission: 'workload:read', input: teamListSchema }, (viewer, list) =>
  listTeamAnew(viewer, list),
)
