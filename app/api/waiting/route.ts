import { z } from 'zod'
import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'
import { readBarCounts } from '@/lib/reports/bar-counts.queries'

export const POST = endpoint({ permission: 'notice:own', input: z.object({}) }, async (viewer) =>
  ok(await readBarCounts(viewer)),
)
