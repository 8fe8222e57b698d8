import { z } from 'zod'
import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'
import { readBarCounts } from '@/lib/reports/bar-counts.queries'

// Everybody has the bar; each number in it counts what the viewer may see.
export const POST = endpoint({ permission: 'account:own', input: z.object({}) }, async (viewer) =>
  ok(await readBarCounts(viewer)),
)
