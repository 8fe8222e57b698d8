import 'server-only'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { formatAidNumber, parseAidNumber } from './aid-number.rules'
import type { ApplicationFilter } from './application.schema'
import type { ApplicationState } from './application-state.rules'

export const OPEN_STATES: readonly ApplicationState[] = [
  'DRAFT',
  'AWAITING_PAPERS',
  'UNDER_REVIEW',
  'RETURNED',
]
const RUNNING: readonly ApplicationState[] = ['UNDER_REVIEW', 'RETURNED']
const NEAR_DAYS = 7
/** A number typed without its year is looked for in these last ones. */
const YEARS_BACK = 3

/** Which day a list goes by. `states` are walked one by one: the index holds the days of each by themselves. */
export type RegisterOrder = {
  column: 'dueOn' | 'receivedOn' | 'decidedOn'
  isDescending: boolean
  undated: 'first' | 'last' | 'none'
  states: readonly ApplicationState[] | null
}

/** Open applications go by their term, nearest first; all others by the day they came, decisions by their own. */
export function registerOrder(filter: ApplicationFilter): RegisterOrder {
  if (filter.list === 'DECISIONS')
    return { column: 'decidedOn', isDescending: true, undated: 'none', states: null }
  const states = statesOf(filter)
  return states?.every((state) => OPEN_STATES.includes(state))
    ? { column: 'dueOn', isDescending: false, undated: 'last', states }
    : { column: 'receivedOn', isDescending: true, undated: 'first', states: null }
}

function statesOf({ list, state, due, number }: ApplicationFilter): readonly ApplicationState[] | null {
  // A number is asked for in whatever state; a decision has been made.
  if (number || list === 'DECISIONS') return null
  if (due) return RUNNING
  if (state === 'ALL') return null
  return state === 'OPEN' ? OPEN_STATES : [state]
}

/**
 * The access policy for `read` as SQL: units whose applications are seen, who sees what they keep themselves wherever it
 * is, and whose protected people too. `open` stands behind `secondary_aid_applications a`.
 */
export function readableApplications({ roles, staffId }: Viewer): {
  units: string[]
  ownId: string | null
  open: Prisma.Sql
} {
  const frontliners = roles.filter(({ role }) => role === 'FRONTLINER')
  const heads = roles.filter(({ role }) => role === 'HEAD')
  const ownId = frontliners.length > 0 ? staffId : null
  const whose = heads.map(
    ({ subtree, centre }) =>
      Prisma.sql`(a.unit_id = ANY(${subtree}::uuid[]) AND p.home_unit_id = ANY(${centre}::uuid[]))`,
  )
  return {
    units: [
      ...new Set([
        ...frontliners.flatMap(({ centre }) => centre),
        ...heads.flatMap(({ subtree }) => subtree),
      ]),
    ],
    ownId,
    // Asked row by row: as a join it would let the planner read all applications of the unit and sort them.
    open: Prisma.sql`(SELECT ${Prisma.join(
      [
        Prisma.sql`NOT p.is_protected`,
        Prisma.sql`a.executor_id IS NOT DISTINCT FROM ${ownId}::uuid`,
        ...whose,
      ],
      ' OR ',
    )} FROM clients p WHERE p.id = a.client_id)`,
  }
}

/**
 * What the filter asks of `secondary_aid_applications a` and, for a kind of decision, of `secondary_aid_decisions d`; never
 * empty. A number is looked for by itself: whoever types one means that one.
 */
export function listConditions(viewer: Viewer, filter: ApplicationFilter, today: PlainDate): Prisma.Sql[] {
  if (filter.number) return [numberCondition(viewer, filter, filter.number, today)]
  const { list, of, executor, category, channel, due, decision } = filter
  const { receivedFrom, receivedTo, decidedFrom, decidedTo } = filter
  const states = statesOf(filter)
  const until = due === 'OVERDUE' ? addDays(today, -1) : addDays(today, NEAR_DAYS)
  const holder = of === 'MINE' ? viewer.staffId : executor
  const asked: (Prisma.Sql | false | undefined)[] = [
    Prisma.sql`true`,
    list === 'DECISIONS' && Prisma.sql`a.decided_on IS NOT NULL`,
    states && Prisma.sql`a.state = ANY(${[...states]}::text[])`,
    due && list === 'APPLICATIONS' && Prisma.sql`a.due_on <= ${until}::date`,
    holder && Prisma.sql`a.executor_id = ${holder}::uuid`,
    // A list of one category would tell it of those whom it does not name.
    category &&
      Prisma.sql`a.primary_category = ${category} AND NOT (SELECT is_protected FROM clients WHERE id = a.client_id)`,
    channel && Prisma.sql`a.channel = ${channel}`,
    receivedFrom && Prisma.sql`a.received_on >= ${receivedFrom}::date`,
    receivedTo && Prisma.sql`a.received_on <= ${receivedTo}::date`,
    decidedFrom && Prisma.sql`a.decided_on >= ${decidedFrom}::date`,
    decidedTo && Prisma.sql`a.decided_on <= ${decidedTo}::date`,
    decision && Prisma.sql`d.kind = ${decision}`,
  ].map((condition) => condition || undefined)
  return asked.filter((condition) => condition !== undefined && condition !== false)
}

function numberCondition(
  { unit }: Viewer,
  { list }: ApplicationFilter,
  typed: string,
  today: PlainDate,
): Prisma.Sql {
  const read = parseAidNumber(typed)
  if (read && read.paper !== 'decision' && read.paper !== 'application') return Prisma.sql`false`
  const year = Number(today.slice(0, 4))
  const paper = read?.paper === 'decision' || (!read && list === 'DECISIONS') ? 'decision' : 'application'
  const years = Array.from({ length: YEARS_BACK }, (_, back) => year - back)
  const numbers = read
    ? [formatAidNumber(read)]
    : /^\d{1,7}$/.test(typed)
      ? years.map((each) =>
          formatAidNumber({ paper, unitCode: unit.code, year: each, serial: Number(typed) }),
        )
      : [typed]
  return paper === 'decision'
    ? Prisma.sql`a.id IN (SELECT application_id FROM secondary_aid_decisions WHERE number = ANY(${numbers}))`
    : Prisma.sql`a.number = ANY(${numbers})`
}
