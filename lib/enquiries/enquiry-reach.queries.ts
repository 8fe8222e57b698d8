import 'server-only'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

const ids = (wanted: readonly string[]) => Prisma.sql`${[...new Set(wanted)]}::uuid[]`

/**
 * The access policy for a client's enquiries and visits as conditions of SQL, for statements that Prisma would make
 * in several. It must say what `accessibleBy` says; its test compares the two for every role.
 *
 * Stands behind `enquiries e`, `visits v` and `clients c`.
 */
export function clientHistoryReach(viewer: Viewer): { enquiry: Prisma.Sql; visit: Prisma.Sql } {
  const frontliners = viewer.roles.filter(({ role }) => role === 'FRONTLINER')
  const heads = viewer.roles.filter(({ role }) => role === 'HEAD')
  const isWorker = viewer.roles.some(
    ({ role }) => role === 'FRONTLINER' || role === 'LAWYER' || role === 'HEAD',
  )
  const open = ids([
    ...frontliners.flatMap(({ centre }) => centre),
    ...heads.flatMap(({ subtree }) => subtree),
  ])
  const reached = (unit: Prisma.Sql) =>
    Prisma.join(
      [
        Prisma.sql`(NOT c.is_protected AND ${unit} = ANY(${open}))`,
        ...heads.map(
          ({ subtree, centre }) =>
            Prisma.sql`(${unit} = ANY(${ids(subtree)}) AND c.home_unit_id = ANY(${ids(centre)}))`,
        ),
      ],
      ' OR ',
    )
  return {
    enquiry: Prisma.sql`((${isWorker} AND e.executor_id = ${viewer.staffId}::uuid) OR ${reached(Prisma.sql`e.unit_id`)})`,
    visit: Prisma.sql`((${frontliners.length > 0} AND v.staff_id = ${viewer.staffId}::uuid) OR ${reached(Prisma.sql`v.unit_id`)})`,
  }
}
