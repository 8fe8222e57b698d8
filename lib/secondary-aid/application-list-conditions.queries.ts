import 'server-only'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { formatAidNumber, parseAidNumber } from './aid-number.rules'
import type { ApplicationFilter, DECISION_KINDS } from './application.schema'
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
 * What a row of the register stands for: an application with its decision, or a later decision on it that replaces the
 * provider or ends the aid.
 */
export type RowSource = 'application' | 'ending'

/** What the rows of the list are read from: the decisions on a mandate have numbers of the same register. */
export function sourcesOf({ list, decision }: ApplicationFilter): readonly RowSource[] {
  if (list !== 'DECISIONS') return ['application']
  if (!decision) return ['application', 'ending']
  return ENDING_KINDS.some((kind) => kind === decision) ? ['ending'] : ['application']
}

const ENDING_KINDS = ['REPLACEMENT', 'TERMINATION'] as const satisfies (typeof DECISION_KINDS)[number][]

/**
 * What the filter asks of `secondary_aid_applications a` and, of a decision, of `secondary_aid_decisions d` or
 * `mandate_endings e`; never empty. A number is looked for by itself: whoever types one means that one.
 */
export function listConditions(
  viewer: Viewer,
  filter: ApplicationFilter,
  today: PlainDate,
  source: RowSource = 'application',
): Prisma.Sql[] {
  if (filter.number) return [numberCondition(viewer, filter, filter.number, today, source)]
  const decidedOn = source === 'ending' ? Prisma.sql`e.decided_on` : Prisma.sql`a.decided_on`
  const { list, of, executor, category, channel, due, decision } = filter
  const { receivedFrom, receivedTo, decidedFrom, decidedTo } = filter
  const states = statesOf(filter)
  const until = due === 'OVERDUE' ? addDays(today, -1) : addDays(today, NEAR_DAYS)
  const holder = of === 'MINE' ? viewer.staffId : executor
  const asked: (Prisma.Sql | false | undefined)[] = [
    Prisma.sql`true`,
    list === 'DECISIONS' && Prisma.sql`${decidedOn} IS NOT NULL`,
    states && Prisma.sql`a.state = ANY(${[...states]}::text[])`,
    due && list === 'APPLICATIONS' && Prisma.sql`a.due_on <= ${until}::date`,
    holder && Prisma.sql`a.executor_id = ${holder}::uuid`,
    // A list of one category would tell it of those whom it does not name.
    category &&
      Prisma.sql`a.primary_category = ${category} AND NOT (SELECT is_protected FROM clients WHERE id = a.client_id)`,
    channel && Prisma.sql`a.channel = ${channel}`,
    receivedFrom && Prisma.sql`a.received_on >= ${receivedFrom}::date`,
    receivedTo && Prisma.sql`a.received_on <= ${receivedTo}::date`,
    decidedFrom && Prisma.sql`${decidedOn} >= ${decidedFrom}::date`,
    decidedTo && Prisma.sql`${decidedOn} <= ${decidedTo}::date`,
    decision && (source === 'ending' ? Prisma.sql`e.kind = ${decision}` : Prisma.sql`d.kind = ${decision}`),
  ].map((condition) => condition || undefined)
  return asked.filter((condition) => condition !== undefined && condition !== false)
}

function numberCondition(
  { unit }: Viewer,
  { list }: ApplicationFilter,
  typed: string,
  today: PlainDate,
  source: RowSource,
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
  if (paper === 'application') return Prisma.sql`a.number = ANY(${numbers})`
  if (source === 'ending') return Prisma.sql`e.number = ANY(${numbers})`
  const decided = Prisma.sql`SELECT application_id FROM secondary_aid_decisions WHERE number = ANY(${numbers})`
  // Among decisions each is a row of its own; an application is found by any of them.
  const ended = Prisma.sql`SELECT application_id FROM mandate_endings WHERE number = ANY(${numbers})`
  return list === 'DECISIONS'
    ? Prisma.sql`a.id IN (${decided})`
    : Prisma.sql`a.id IN (${decided} UNION ALL ${ended})`
}

/** Where the rows of each source are read from. */
export const ROWS_OF: Record<RowSource, Prisma.Sql> = {
  application: Prisma.sql`secondary_aid_applications a`,
  ending: Prisma.sql`mandate_endings e JOIN secondary_aid_applications a ON a.id = e.application_id`,
}
