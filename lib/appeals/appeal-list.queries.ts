import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { Prisma } from '@/prisma/generated/client'
import { codesOf } from './appeal-row.queries'
import type { AppealAbout, AppealKind, AppealResult, AppealSender, AppealState } from './citizen-appeal.rules'
import type { AppealList, AppealView } from './citizen-appeal.schema'

/** Who appeals. A list may be seen by the wrong eyes: a protected person is not named in it. */
export type AppealPerson = { kind: 'named'; name: string } | { kind: 'protected' | 'anonymous' }

export type ListedAppeal = {
  id: string
  number: string
  kind: AppealKind
  sender: AppealSender
  about: AppealAbout
  state: AppealState
  result: AppealResult | null
  receivedOn: PlainDate
  dueOn: PlainDate
  /** Nothing once it is closed. */
  term: TermState | null
  person: AppealPerson
  executor: string
  unit: string
}
export type AppealPage = {
  view: AppealView
  appeals: ListedAppeal[]
  next: string | null
  counts: Partial<Record<AppealView, number>>
}

/**
 * The access policy for reading appeals as SQL; behind `citizen_appeals t` and `clients c` (outer). Its test compares the
 * two for every role.
 */
export function appealReach({ roles, staffId }: Viewer): Prisma.Sql {
  const centres = roles.flatMap(({ role, centre }) => (role === 'FRONTLINER' ? centre : []))
  const heads = roles.filter(({ role }) => role === 'HEAD')
  const ofHead = heads.map(
    ({ subtree, centre }) => Prisma.sql`(t.unit_id = ANY(${subtree}::uuid[])
      AND (c.is_protected IS NOT TRUE OR c.home_unit_id = ANY(${centre}::uuid[])))`,
  )
  const isDesk = centres.length > 0
  const reached = [
    Prisma.sql`(t.unit_id = ANY(${centres}::uuid[]) AND c.is_protected IS NOT TRUE)`,
    Prisma.sql`(${isDesk} AND (t.executor_id = ${staffId}::uuid OR t.registered_by_id = ${staffId}::uuid))`,
    ...ofHead,
  ]
  return Prisma.sql`(t.about_staff_id IS DISTINCT FROM ${staffId}::uuid AND (${Prisma.join(reached, ' OR ')}))`
}

/** The units whose appeals the viewer may see, for the index. */
const unitsOf = ({ roles }: Viewer) => [
  ...new Set(
    roles.flatMap(({ role, subtree, centre }) =>
      role === 'HEAD' ? subtree : role === 'FRONTLINER' ? centre : [],
    ),
  ),
]

function inView(viewer: Viewer, view: AppealView, on: PlainDate): Prisma.Sql {
  if (view === 'mine') return Prisma.sql`t.executor_id = ${viewer.staffId}::uuid AND t.closed_at IS NULL`
  const own = Prisma.sql`t.unit_id = ANY(${unitsOf(viewer)}::uuid[])`
  if (view === 'ended') return Prisma.sql`${own} AND t.closed_at IS NOT NULL`
  const open = Prisma.sql`${own} AND t.closed_at IS NULL`
  if (view === 'new') return Prisma.sql`${open} AND t.state = 'REGISTERED'`
  if (view === 'running') return Prisma.sql`${open} AND t.state <> 'REGISTERED'`
  return Prisma.sql`${open} AND t.due_on < ${on}::date`
}

type Row = {
  id: string
  number: string
  kind: string
  way: string
  form: string
  sender: string
  about: string
  state: string
  term: string
  result: string | null
  receivedOn: PlainDate
  dueOn: PlainDate
  hasClient: boolean
  isProtected: boolean | null
  name: string
  executor: string
  unit: string
}

const PAGE = 30

/** What a viewer sees first: whoever resolves, what is new; whoever examines, what is theirs. */
export const firstView = ({ roles }: Viewer): AppealView =>
  roles.some(({ role }) => role === 'HEAD') ? 'new' : 'running'

/**
 * The register of appeals within the viewer's reach, a page by key: what is open by its term, what has ended by the day it was
 * received, the newest first.
 *
 * @param page how many a page holds; less in tests
 */
export async function listAppeals(
  viewer: Viewer,
  { view = firstView(viewer), kind, after }: AppealList,
  { now = new Date(), page = PAGE, isByItself = false } = {},
): Promise<Result<AppealPage, never>> {
  const on = todayInKyiv(now)
  const isOver = view === 'ended'
  const key = isOver ? Prisma.sql`t.received_on, t.id` : Prisma.sql`t.due_on, t.id`
  const order = isOver ? Prisma.sql`t.received_on DESC, t.id DESC` : key
  const beyond = after
    ? Prisma.sql`AND (${key}) ${isOver ? Prisma.raw('<') : Prisma.raw('>')} (${after.on}::date, ${after.id}::uuid)`
    : Prisma.empty
  const ofKind = kind ? Prisma.sql`AND t.kind = ${kind}` : Prisma.empty
  const [rows, counts] = await Promise.all([
    runPrepared<Row>(Prisma.sql`
      SELECT t.id, t.number, t.kind, t.way, t.form, t.sender, t.about, t.state, t.term, t.result,
        t.received_on::text AS "receivedOn", t.due_on::text AS "dueOn", t.client_id IS NOT NULL AS "hasClient",
        c.is_protected AS "isProtected",
        CASE WHEN t.client_id IS NULL THEN t.name ELSE concat_ws(' ', c.surname, c.given_name, c.patronymic) END AS name,
        coalesce(s.name, '') AS executor, u.short_name AS unit
      FROM citizen_appeals t LEFT JOIN clients c ON c.id = t.client_id LEFT JOIN staff s ON s.id = t.executor_id
        JOIN units u ON u.id = t.unit_id
      WHERE ${inView(viewer, view, on)} AND ${appealReach(viewer)} ${ofKind} ${beyond}
      ORDER BY ${order} LIMIT ${page + 1}`),
    countAppeals(viewer, on),
  ])
  const appeals = rows.slice(0, page).map((row) => listed(row, on))
  if (appeals.length > 0 && !isByItself)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'citizenAppeal',
      details: { list: view, count: appeals.length },
    })
  const last = rows.length > page ? appeals.at(-1) : undefined
  const next = last ? `${isOver ? last.receivedOn : last.dueOn}_${last.id}` : null
  return ok({ view, appeals, next, counts })
}

function listed({ hasClient, isProtected, name, ...row }: Row, on: PlainDate): ListedAppeal {
  const { kind, sender, about, state, result } = codesOf(row)
  const { id, number, receivedOn, dueOn, executor, unit } = row
  return {
    ...{ id, number, kind, sender, about, state, result, receivedOn, dueOn, executor, unit },
    term: state === 'CLOSED' ? null : termState(termByLastDay(dueOn), on),
    person: personOf({ isProtected: hasClient && isProtected === true, name }),
  }
}

export function personOf({ isProtected, name }: { isProtected: boolean; name: string }): AppealPerson {
  if (isProtected) return { kind: 'protected' }
  return name ? { kind: 'named', name } : { kind: 'anonymous' }
}

type Counted = 'mine' | 'new' | 'overdue'

/** How many are the viewer's own, how many nobody has resolved on, how many are late. */
async function countAppeals(viewer: Viewer, on: PlainDate): Promise<Record<Counted, number>> {
  const counted = (view: Counted) => Prisma.sql`(SELECT count(*) FROM citizen_appeals t
    LEFT JOIN clients c ON c.id = t.client_id WHERE ${inView(viewer, view, on)} AND ${appealReach(viewer)})::int`
  const [counts] = await runPrepared<Record<Counted, number>>(
    Prisma.sql`SELECT ${counted('mine')} AS mine, ${counted('new')} AS new, ${counted('overdue')} AS overdue`,
  )
  return counts ?? { mine: 0, new: 0, overdue: 0 }
}
