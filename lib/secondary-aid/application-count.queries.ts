import 'server-only'
import { db } from '@/lib/core/db'
import { todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { ApplicationFilter } from './application.schema'
import {
  listConditions,
  ROWS_OF,
  readableApplications,
  sourcesOf,
} from './application-list-conditions.queries'

const MOST_COUNTED = 1000
export type RegisterCount = { count: number; isMore: boolean }

/** How many rows the filter finds; no more than a thousand are counted. */
export async function countApplications(
  viewer: Viewer,
  filter: ApplicationFilter,
  { now = new Date(), most = MOST_COUNTED } = {},
): Promise<Result<RegisterCount, never>> {
  const { units, ownId, open } = readableApplications(viewer)
  const today = todayInKyiv(now)
  const found = sourcesOf(filter).map(
    (source) => Prisma.sql`
      (SELECT FROM ${ROWS_OF[source]}
        ${source === 'application' ? Prisma.sql`LEFT JOIN secondary_aid_decisions d ON d.application_id = a.id` : Prisma.empty}
      WHERE (a.unit_id = ANY(${units}::uuid[]) OR a.executor_id = ${ownId}::uuid)
        AND ${Prisma.join(listConditions(viewer, filter, today, source), ' AND ')} AND ${open}
      LIMIT ${most + 1})`,
  )
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${Prisma.join(found, ' UNION ALL ')}) found`
  const count = row?.count ?? 0
  return ok({ count: Math.min(count, most), isMore: count > most })
}
