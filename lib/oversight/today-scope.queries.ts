import 'server-only'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

/** What a head heads, and what of it: the units, and the SQL of the access policy. */
export type HeadScope = { units: string[]; open: (client: Prisma.Sql, unit: Prisma.Sql) => Prisma.Sql }

/**
 * A group as a source of rows in one unit, the nearest first. Each is walked along an index by itself, so that the page costs
 * the same however much a centre has; `unit` is the unit in hand.
 */
export type TodayArm = {
  /** After FROM; `t` is the record. */
  from: Prisma.Sql
  where: (unit: Prisma.Sql) => Prisma.Sql
  /** The day it goes by; never null. */
  due: Prisma.Sql
  id: Prisma.Sql
  subject: Prisma.Sql
  link: Prisma.Sql
  client: Prisma.Sql
  number: Prisma.Sql
  about: Prisma.Sql
  note: Prisma.Sql
  keeper: Prisma.Sql
  other: Prisma.Sql
}

/** Stands for "no term runs": goes last. */
export const NO_DAY = '9999-12-31'
export const EMPTY = Prisma.sql`''`
export const NOBODY = Prisma.sql`NULL::uuid`
/** The access policy for a head as SQL: the units below, and of protected people those whose card is of the own centre. */
export function headScope({ roles }: Viewer): HeadScope {
  const heads = roles.filter(({ role }) => role === 'HEAD')
  return {
    units: [...new Set(heads.flatMap(({ subtree }) => subtree))],
    // Asked row by row: as a join it would let the planner read all records of the unit and sort them.
    open: (client, unit) => {
      const own = heads.map(
        ({ subtree, centre }) =>
          Prisma.sql`(${unit} = ANY(${subtree}::uuid[]) AND c.home_unit_id = ANY(${centre}::uuid[]))`,
      )
      return Prisma.sql`(${client} IS NULL OR (SELECT ${Prisma.join([Prisma.sql`NOT c.is_protected`, ...own], ' OR ')}
        FROM clients c WHERE c.id = ${client}))`
    },
  }
}
