import { endpoint } from '@/lib/core/endpoint'
import { workerMattersSchema } from '@/lib/oversight/workload.schema'
import { markMatters } from '@/lib/oversight/workload-matters.queries'

export const POST = endpoint({ permission: 'workload:read', input: workerMattersSchema }, (viewer, asked) =>
  markMatters(viewer, asked),
)
