import { z } from 'zod'
import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'
import { findMyHall } from '@/lib/queue/hall-board.queries'

export const POST = endpoint({ permission: 'window:sit', input: z.object({}) }, async (viewer) =>
  ok(await findMyHall(viewer)),
)
