import { endpoint } from '@/lib/core/endpoint'
import { ok } from '@/lib/core/result'
import { reviewListSchema } from '@/lib/oversight/quality.schema'
import { listQuality } from '@/lib/oversight/quality-list.queries'

export const POST = endpoint({ permission: 'review:read', input: reviewListSchema }, async (viewer, list) =>
  ok(await listQuality(viewer, list)),
)
