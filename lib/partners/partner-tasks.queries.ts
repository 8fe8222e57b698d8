import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

export type PartnerTaskShown = {
  id: string
  kind: string
  fields: string[]
  note: string
  createdAt: string
  dueOn: PlainDate
}
/** A record with what has to be done about it. */
export type PartnerToCheck = {
  partnerId: string
  kind: string
  name: string
  nameEn: string
  checkedOn: PlainDate | null
  wrongReports: number
  tasks: PartnerTaskShown[]
}

const PAGE = 50
const taskFields = {
  id: true,
  kind: true,
  fields: true,
  note: true,
  createdAt: true,
  dueOn: true,
} satisfies Prisma.PartnerTaskSelect
type TaskRow = Prisma.PartnerTaskGetPayload<{ select: typeof taskFields }>

/** Open tasks about one record, the most urgent first. */
export async function listTasksOf(viewer: Viewer, partnerId: string): Promise<PartnerTaskShown[]> {
  const reach = accessibleBy(viewer.ability, 'read').ofType('Partner')
  const rows = await db.partnerTask.findMany({
    where: { partnerId, doneAt: null, partner: { is: reach } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: PAGE,
    select: taskFields,
  })
  return rows.map(shown)
}

/** Records the viewer keeps that somebody has to look at, the most urgent first. */
export async function listPartnersToCheck(viewer: Viewer): Promise<PartnerToCheck[]> {
  const reach = accessibleBy(viewer.ability, 'manage').ofType('Partner')
  const units = unitsToCheck(viewer)
  const open = { doneAt: null, ...(units && { unitId: { in: units } }) }
  const rows = await db.partner.findMany({
    where: { AND: [reach, { status: { not: 'CLOSED' } }, { tasks: { some: open } }] },
    take: 500,
    orderBy: [{ checkedOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      name: true,
      nameEn: true,
      checkedOn: true,
      wrongReports: true,
      tasks: { where: open, orderBy: { dueOn: 'asc' }, select: taskFields },
    },
  })
  const dueOf = ({ tasks }: PartnerToCheck) => tasks[0]?.dueOn ?? '9999-12-31'
  return rows
    .map(({ id, checkedOn, tasks, ...row }) => ({
      ...row,
      partnerId: id,
      checkedOn: checkedOn && plainDateOfUtc(checkedOn),
      tasks: tasks.map(shown),
    }))
    .toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1))
}

/** Units whose tasks are the viewer’s to do; `undefined`: all, for who keeps the whole directory. */
function unitsToCheck(viewer: Viewer): string[] | undefined {
  if (viewer.roles.some(({ role }) => role === 'ADMINISTRATOR')) return undefined
  return viewer.roles.flatMap(({ role, subtree }) => (role === 'HEAD' ? subtree : []))
}

/** How many records wait for the head to look at them, as a part of a larger statement. */
export function partnersToCheckCount(viewer: Viewer): Prisma.Sql {
  const units = viewer.roles.flatMap(({ role, subtree }) => (role === 'HEAD' ? subtree : []))
  return Prisma.sql`(SELECT count(DISTINCT t.partner_id) FROM partner_tasks t JOIN partners p ON p.id = t.partner_id
    WHERE t.done_at IS NULL AND t.unit_id = ANY(${units}::uuid[]) AND p.status <> 'CLOSED')`
}

function shown({ createdAt, dueOn, ...task }: TaskRow): PartnerTaskShown {
  return { ...task, createdAt: createdAt.toISOString(), dueOn: plainDateOfUtc(dueOn) }
}
