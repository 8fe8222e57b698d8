import { endpoint } from '@/lib/core/endpoint'
import { proposeWorkers } from '@/lib/oversight/reassign.queries'
import { proposeWorkersSchema } from '@/lib/oversight/workload.schema'

export const POST = endpoint({ permission: 'workload:read', input: proposeWorkersSchema }, (viewer, asked) =>
  proposeWorkers(viewer, asked),
)
