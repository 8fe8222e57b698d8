import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'

export const doublesSchema = z.object({
  name: z.string().max(300),
  /** The record itself is no double. */
  partnerId: z.uuid().nullable().default(null),
})
export type PartnerDouble = { partnerId: string; name: string; kind: string; status: string }

const MOST = 4
const SHORTEST = 5

/** Partners that may be the one being written down: of a name much like its own. */
export async function findPartnerDoubles(
  _viewer: Viewer,
  { name, partnerId }: z.output<typeof doublesSchema>,
): Promise<Result<PartnerDouble[], never>> {
  const sought = name.trim().toLowerCase()
  if (sought.length < SHORTEST) return ok([])
  return ok(
    await db.$queryRaw<PartnerDouble[]>`
      SELECT id AS "partnerId", name, kind, status FROM partners
      WHERE id IS DISTINCT FROM ${partnerId}::uuid
        AND lower(name) % ${sought} AND similarity(lower(name), ${sought}) > 0.5
      ORDER BY similarity(lower(name), ${sought}) DESC, id LIMIT ${MOST}`,
  )
}
