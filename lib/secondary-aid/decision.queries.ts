import 'server-only'
import { type Admission, admissionOf } from '@/lib/core/admission'
import type { PlainDate } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { DecisionQueueAddress } from './decision-form.schema'

/** States in the queue: those to decide, those the worker has back while the term runs, those waiting for papers. */
const QUEUED = ['UNDER_REVIEW', 'RETURNED', 'AWAITING_PAPERS'] as const
export type QueuedState = (typeof QUEUED)[number]

/** An application in the queue of the head. `dueOn` is null while the term does not run. */
export type QueueRow = {
  id: string
  number: string
  state: QueuedState
  dueOn: PlainDate | null
  /** The day of the last required paper; the day of the application when there was none. */
  startedOn: PlainDate | null
  /** A list may be seen by the wrong eyes: of a protected person it shows the number alone. */
  person:
    | { kind: 'named'; name: string; categoryCode: string | null; topicCode: string | null }
    | { kind: 'protected' }
  executor: string
}
/** How many wait for the decision; `isMore`: there are more than were counted. */
export type WaitingDecisions = { count: number; isMore: boolean }
export type QueuePage = { rows: QueueRow[]; next: NonNullable<DecisionQueueAddress['after']> | null }

type Row = Omit<QueueRow, 'person'> & {
  isProtected: boolean
  name: string
  categoryCode: string | null
  topicCode: string | null
  waiting?: number
}

const PAGE = 30
const MOST_COUNTED = 1000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * What waits for the head's decision, the nearest term first, those whose term does not run last.
 *
 * Each unit and state is read by itself along the index (unit, state, due_on, id), so that a page costs the same
 * however many applications the centre has. The conditions say what `accessibleBy` for `decide` says; the test
 * compares the two.
 *
 * @param page how many rows a page holds; less in tests
 */
export async function listDecisionQueue(
  viewer: Viewer,
  { after }: DecisionQueueAddress = {},
  { page = PAGE, admission = admissionOf(viewer) } = {},
): Promise<Result<QueuePage, never>> {
  return ok(pageOf(await recorded(admission, readQueue(viewer, after, page + 1)), page))
}

/**
 * The first page of it, and how many applications wait for the decision in all.
 *
 * @param admission of the viewer, if it is still open whether they decide
 */
export async function openDecisionQueue(
  viewer: Viewer,
  admission = admissionOf(viewer),
): Promise<QueuePage & { waiting: WaitingDecisions }> {
  const counted = decisionsCount(viewer, MOST_COUNTED + 1)
  const found = await recorded(
    admission,
    readFirst(viewer, PAGE + 1, Prisma.sql`, ${counted}::int AS waiting`),
  )
  // An empty queue has nobody waiting in it.
  const count = found[0]?.waiting ?? 0
  return {
    ...pageOf(found, PAGE),
    waiting: { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED },
  }
}

/** That the queue was asked for is written beside the reading, however many stand in it. */
async function recorded(admission: Admission, reading: Promise<Row[]>): Promise<Row[]> {
  const details = { list: 'decisions' }
  const [found] = await Promise.all([
    reading,
    admission.record({ action: 'read', subject: 'application', details }),
  ])
  return found
}

function pageOf(found: readonly Row[], page: number): QueuePage {
  const last = found.length > page ? found[page - 1] : undefined
  return { rows: found.slice(0, page).map(rowOf), next: last ? { dueOn: last.dueOn, id: last.id } : null }
}

/** The numbers of the first page and nothing of anybody: asked for again and again while the list is open. */
export async function peekDecisionQueue(viewer: Viewer): Promise<Result<{ ids: string[] }, never>> {
  const found = await readQueue(viewer, undefined, PAGE)
  return ok({ ids: found.map(({ id }) => id) })
}

/** How many applications wait for the head now, so many at the most: one value of a statement. */
export function decisionsCount(viewer: Viewer, most: number): Prisma.Sql {
  const { units, open } = decidable(viewer)
  return Prisma.sql`(SELECT count(*) FROM (
      SELECT FROM secondary_aid_applications a
      WHERE a.unit_id = ANY(${units}::uuid[]) AND a.state = 'UNDER_REVIEW'
        AND ${open}
      LIMIT ${Prisma.raw(String(most))}) undecided)`
}

/**
 * The access policy for `decide` as SQL: the units a head decides for, and whose protected people too. Stands behind
 * `secondary_aid_applications a`.
 */
function decidable({ roles }: Viewer): { units: string[]; open: Prisma.Sql } {
  const heads = roles.filter(({ role }) => role === 'HEAD')
  const own = heads.map(
    ({ subtree, centre }) =>
      Prisma.sql`(a.unit_id = ANY(${subtree}::uuid[]) AND c.home_unit_id = ANY(${centre}::uuid[]))`,
  )
  return {
    units: [...new Set(heads.flatMap(({ subtree }) => subtree))],
    // Asked row by row: as a join it would let the planner read all applications of the unit and sort them.
    open: Prisma.sql`(SELECT ${Prisma.join([Prisma.sql`NOT c.is_protected`, ...own], ' OR ')}
      FROM clients c WHERE c.id = a.client_id)`,
  }
}

/** From the beginning: by the term, those whose term does not run last, as the index itself has them. */
async function readFirst(viewer: Viewer, limit: number, more = Prisma.empty): Promise<Row[]> {
  const { units, open } = decidable(viewer)
  return units.length === 0 ? [] : runPrepared<Row>(queueSql(units, limit, { where: open, more }))
}

/** Rows after the address: first those whose term runs, and only when they are at an end those whose term does not. */
async function readQueue(
  viewer: Viewer,
  after: DecisionQueueAddress['after'],
  limit: number,
): Promise<Row[]> {
  if (!after) return readFirst(viewer, limit)
  const { units, open } = decidable(viewer)
  if (units.length === 0) return []
  const running =
    after.dueOn === null
      ? []
      : await runPrepared<Row>(
          queueSql(units, limit, {
            where: Prisma.sql`(a.due_on, a.id) > (${after.dueOn}::date, ${after.id}::uuid) AND ${open}`,
          }),
        )
  if (running.length >= limit) return running
  const from = after.dueOn === null ? after.id : FIRST_ID
  const stopped = await runPrepared<Row>(
    queueSql(units, limit, { where: Prisma.sql`a.due_on IS NULL AND a.id > ${from}::uuid AND ${open}` }),
  )
  return [...running, ...stopped.slice(0, limit - running.length)]
}

const STATE_ROWS = Prisma.raw(QUEUED.map((state) => `('${state}')`).join(', '))

/**
 * Units, states and limit stand in the text itself: PostgreSQL then knows how many rows to expect without the values,
 * and plans the statement once for each connection instead of at every page.
 */
function queueSql(
  units: readonly string[],
  limit: number,
  { where, more = Prisma.empty }: { where: Prisma.Sql; more?: Prisma.Sql },
): Prisma.Sql {
  const most = Prisma.raw(String(limit))
  const unitRows = Prisma.join(units.map((unit) => Prisma.sql`(${unit}::uuid)`))
  return Prisma.sql`
    SELECT q.id, coalesce(q.number, '') AS number, q.state, q.due_on::text AS "dueOn",
      coalesce(q.complete_on, q.received_on)::text AS "startedOn", c.is_protected AS "isProtected",
      concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name, q.primary_category AS "categoryCode",
      q.content->'issueTopics'->>0 AS "topicCode", s.name AS executor${more}
    FROM (
      SELECT near.* FROM (VALUES ${unitRows}) AS u(id) CROSS JOIN (VALUES ${STATE_ROWS}) AS w(state)
        CROSS JOIN LATERAL (
          SELECT a.id, a.number, a.state, a.due_on, a.complete_on, a.received_on, a.primary_category, a.content,
            a.executor_id, a.client_id
          FROM secondary_aid_applications a
          WHERE a.unit_id = u.id AND a.state = w.state AND ${where}
          ORDER BY a.due_on, a.id LIMIT ${most}) near
      ORDER BY near.due_on, near.id LIMIT ${most}
    ) q JOIN staff s ON s.id = q.executor_id JOIN clients c ON c.id = q.client_id
    ORDER BY q.due_on, q.id`
}

function rowOf({ name, categoryCode, topicCode, isProtected, ...row }: Row): QueueRow {
  const { id, number, state, dueOn, startedOn, executor } = row
  return {
    id,
    number,
    state,
    dueOn,
    startedOn,
    executor,
    person: isProtected ? { kind: 'protected' } : { kind: 'named', name, categoryCode, topicCode },
  }
}
