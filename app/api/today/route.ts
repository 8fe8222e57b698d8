import { endpoint } from '@/lib/core/endpoint'
import { readToday } from '@/lib/oversight/today.queries'
import { todayRequestSchema } from '@/lib/oversight/today.schema'

export const POST = endpoint(
  { permission: 'application:decide', input: todayRequestSchema, startsEarly: true },
  (viewer, input, admission) => readToday(viewer, input, { admission }),
)
