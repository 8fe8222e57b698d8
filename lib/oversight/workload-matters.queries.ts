import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { isPlainDate, type PlainDate, plainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import type { DayPlace } from '@/lib/secondary-aid/appointment.schema'
import { Prisma } from '@/prisma/generated/client'
import { MATTER_KINDS, type MatterKind, matterMark, weightOf } from './case-weight.rules'
import { openMatters } from './matter-reach.queries'
import type { WorkerMatters } from './workload.schema'

/** An open matter of a worker. A list may be seen by the wrong eyes: of a protected person it shows the number alone. */
export type WorkerMatter = {
  kind: MatterKind
  id: string
  number: string
  revision: number
  /** An enquiry is opened within its visit. */
  visitId: string | null
  topicCode: string | null
  helpKind: string | null
  state: string
  isUrgent: boolean
  difficulty: number | null
  weight: number
  dueOn: PlainDate | null
  term: TermState | null
  person: { kind: 'named'; name: string } | { kind: 'protected' | 'anonymous' }
}
export type MatterPage = { matters: WorkerMatter[]; next: DayPlace | null }

type Row = Omit<WorkerMatter, 'kind' | 'weight' | 'term' | 'person' | 'dueOn'> & {
  kind: string
  stage: string | null
  isProtected: boolean
  hasApplication: boolean
  name: string
  dueOn: string | null
}
const PAGE = 40
/** Where a matter without a term stands in the order. */
const NO_DAY = plainDate('2199-12-31')

/**
 * The open matters of one worker of the viewer's units, nearest term first, those without a term last: one statement, a page by key.
 *
 * @param page how many a page holds; less in tests
 */
export async function listWorkerMatters(
  viewer: Viewer,
  asked: WorkerMatters,
  { now = new Date(), page = PAGE } = {},
): Promise<MatterPage> {
  const rows = await readRows(viewer, asked, page)
  const on = todayInKyiv(now)
  const matters = rows.slice(0, page).flatMap((row) => matterOf(row, on))
  if (matters.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'workload',
      subjectId: asked.staffId,
      details: { list: 'matters', count: matters.length },
    })
  const last = rows.length > page ? matters.at(-1) : undefined
  return { matters, next: last ? { on: last.dueOn ?? NO_DAY, id: last.id } : null }
}

/**
 * Which matters the page would show now and in which revision, and nothing of whom they are: whether the list on the screen is still
 * the newest.
 */
export async function markMatters(
  viewer: Viewer,
  asked: WorkerMatters,
): Promise<Result<{ marks: string[] }, never>> {
  const rows = await readRows(viewer, asked, PAGE)
  return ok({ marks: rows.slice(0, PAGE).map(matterMark) })
}

function readRows(viewer: Viewer, { staffId, kind, after }: WorkerMatters, page: number): Promise<Row[]> {
  const parts = openMatters(viewer, (column) => Prisma.sql`${column} = ${staffId}::uuid`)
  const wanted = kind ? parts[kind] : Prisma.join(Object.values(parts), ' UNION ALL ')
  const beyond = after
    ? Prisma.sql`WHERE (coalesce(x.due_on, ${NO_DAY}::date), x.id) > (${after.on}::date, ${after.id}::uuid)`
    : Prisma.empty
  return runPrepared<Row>(Prisma.sql`
    SELECT x.kind, x.id, coalesce(x.number, '') AS number, x.revision, x.visit_id AS "visitId", x.topic_code AS "topicCode", x.help_kind AS "helpKind",
      x.state, x.is_urgent AS "isUrgent", x.difficulty, x.stage, x.is_protected AS "isProtected", x.has_application AS "hasApplication",
      x.due_on::text AS "dueOn", concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name
    FROM (${wanted}) x LEFT JOIN clients c ON c.id = x.client_id ${beyond}
    ORDER BY coalesce(x.due_on, ${NO_DAY}::date), x.id LIMIT ${page + 1}`)
}

function matterOf(row: Row, on: PlainDate): WorkerMatter[] {
  const { kind: kept, stage, isProtected, hasApplication, name, dueOn: due, ...same } = row
  const kind = MATTER_KINDS.find((each) => each === kept)
  if (!kind) return []
  const dueOn = due !== null && isPlainDate(due) ? due : null
  return [
    {
      ...same,
      kind,
      weight: weightOf({ ...same, kind, stage, isProtected, hasApplication }),
      dueOn,
      term: dueOn && termState(termByLastDay(dueOn), on),
      person: isProtected ? { kind: 'protected' } : name ? { kind: 'named', name } : { kind: 'anonymous' },
    },
  ]
}
