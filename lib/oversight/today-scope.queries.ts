import 'server-only'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

/** What a head heads, and what of it: the units, and the SQL of the access policy. */
export type HeadScope = {
  staffId: string
  units: string[]
  open: (client: Prisma.Sql, unit: Prisma.Sql) => Prisma.Sql
}

/**
 * A group as a source of rows in one unit, the nearest first. Each is walked along an index by itself, so that the page costs
 * the same however much a centre has; `unit` is the unit in hand.
 */
export type TodayArm = {
  /** After FROM; `t` is what is walked. */
  from: Prisma.Sql
  where: (unit: Prisma.Sql) => Prisma.Sql
  /** The day it goes by, as the index has it. */
  due: Prisma.Sql
  /** The day may be missing, as no term runs: such rows go last. */
  mayRest?: boolean
  id: Prisma.Sql
  /** Of what is walked, what the columns below need: columns of another `t`, which has `walk_id` and `walk_due` besides. */
  keeps?: Prisma.Sql
  /** Joined to the few rows that are shown: what is not needed to walk. */
  joins?: Prisma.Sql
  subject: Prisma.Sql
  link: Prisma.Sql
  client: Prisma.Sql
  number: Prisma.Sql
  about: Prisma.Sql
  note: Prisma.Sql
  keeper: Prisma.Sql
  other: Prisma.Sql
}

/** How far a group is walked, and behind which row it begins; `on`: null where no term runs. */
export type Walk = { most: number; after?: { on: PlainDate | null; id: string } }

export const EMPTY = Prisma.sql`''`
export const NOBODY = Prisma.sql`NULL::uuid`

type Keys = Pick<TodayArm, 'due' | 'id' | 'mayRest'>

/** The rest of a walk after its condition: beyond the last row of the page before, the nearest first, and no further than asked. */
export function nearest({ due, id, mayRest }: Keys, { most, after }: Walk): Prisma.Sql {
  const order = Prisma.sql`ORDER BY ${due}, ${id} LIMIT ${Prisma.raw(String(most))}`
  if (!after) return order
  if (!after.on) return Prisma.sql`AND ${due} IS NULL AND ${id} > ${after.id}::uuid ${order}`
  const beyond = Prisma.sql`(${due}, ${id}) > (${after.on}::date, ${after.id}::uuid)`
  return Prisma.sql`AND ${mayRest ? Prisma.sql`(${beyond} OR ${due} IS NULL)` : beyond} ${order}`
}

/** The access policy for a head as SQL: the units below, and of protected people those whose card is of the own centre. */
export function headScope({ roles, staffId }: Viewer): HeadScope {
  const heads = roles.filter(({ role }) => role === 'HEAD')
  return {
    staffId,
    units: [...new Set(heads.flatMap(({ subtree }) => subtree))],
    // Asked row by row: as a join it would let the planner read all records of the unit and sort them. Asked is whether the
    // person is one of the few protected, of whom there is an index, and not for the card of each.
    open: (client, unit) => {
      const own = heads.map(
        ({ subtree, centre }) =>
          Prisma.sql`(${unit} = ANY(${subtree}::uuid[]) AND c.home_unit_id = ANY(${centre}::uuid[]))`,
      )
      const others = own.length > 0 ? Prisma.sql`AND NOT (${Prisma.join(own, ' OR ')})` : Prisma.empty
      return Prisma.sql`coalesce((SELECT false FROM clients c WHERE c.id = ${client} AND c.is_protected ${others}), true)`
    },
  }
}
