import { z } from 'zod'
import { endpoint } from '@/lib/core/endpoint'
import { peekDecisionQueue } from '@/lib/secondary-aid/decision.queries'

export const POST = endpoint({ permission: 'application:decide', input: z.object({}) }, (viewer) =>
  peekDecisionQueue(viewer),
)
