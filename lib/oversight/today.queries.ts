import 'server-only'
import { type Admission, admissionOf } from '@/lib/core/admission'
import { isPlainDate, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import { runPlannedOnce, type Statement, statementOf } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import type { TermState } from '@/lib/deadlines/deadline.rules'
import { Prisma } from '@/prisma/generated/client'
import {
  isRowSubject,
  isTodayGroup,
  MOST_COUNTED,
  mayBeUrgent,
  mostUrgent,
  rowHref,
  rowKey,
  TODAY_GROUPS,
  type TodayGroup,
  termOf,
} from './today.rules'
import { NO_DAY, type TodayGroupAddress, type TodayRequest } from './today.schema'
import { todayArms } from './today-arms.queries'
import { type FoundRow, rowsOf, withPeople } from './today-rows.queries'
import { headScope } from './today-scope.queries'

/** Something that needs the head. A list may be seen by the wrong eyes: of a protected person it shows the number alone. */
export type TodayRow = {
  group: TodayGroup
  id: string
  /** The last day of the term, or the day it arose; null: no term runs. */
  dueOn: PlainDate | null
  term: TermState | null
  number: string
  person: { kind: 'named'; name: string } | { kind: 'protected' | 'none' }
  /** A code of the group, e.g. why nobody keeps it. */
  about: string
  /** What a worker wrote. */
  note: string
  /** Who keeps it, or did it. */
  worker: string
  /** A partner, another centre. */
  other: string
  href: string
}
/** `isMore`: there are more than were counted. */
export type TodayList = { group: TodayGroup; count: number; isMore: boolean; rows: TodayRow[] }
export type TodayPage = { on: PlainDate; urgent: TodayRow[]; lists: TodayList[] }

/** Rows of a group on the page; the rest are on the page of the group. */
const SHOWN = 4
const MOST_URGENT = 6

/**
 * What needs the head today: each group with its nearest rows and how many there are, and the most urgent of all.
 *
 * Two statements, however many groups and however many records of the centre: each group is walked along an index of its own
 * table, unit by unit, no further than it is counted (decision 0022). The conditions say what the access policy says; the test
 * compares them.
 *
 * @param admission of the viewer, if it is still open whether they may have it; on record is only what is shown
 */
export async function readToday(
  viewer: Viewer,
  { known }: TodayRequest = { known: [] },
  { now = new Date(), admission = admissionOf(viewer) } = {},
): Promise<Result<TodayPage, never>> {
  const on = todayInKyiv(now)
  // A day that is opened is new as a whole: that is on record beside the reading, which takes as long.
  const isOpened = known.length === 0
  const opening = isOpened
    ? admission.record({ action: 'read', subject: 'people', details: { list: 'today' } })
    : admission.isGiven()
  const [halves] = await Promise.all([
    Promise.all(halvesOf(viewer, on).map((half) => runPlannedOnce<FoundRow>(half))),
    opening,
  ])
  const found = halves.flat()
  const rows = found.map((row) => rowOf(row, on))
  const walked = new Map(found.map((row) => [row.group, row.walked]))
  const lists = TODAY_GROUPS.map((group) => {
    const count = walked.get(group) ?? 0
    return {
      group,
      count: Math.min(count, MOST_COUNTED),
      isMore: count > MOST_COUNTED,
      rows: rows.filter((row) => row.group === group).slice(0, SHOWN),
    }
  })
  const urgent = mostUrgent(rows, on, MOST_URGENT)
  if (!isOpened)
    await recordList(
      admission,
      lists.flatMap((list) => list.rows),
      known,
      'today',
    )
  return ok({ on, urgent, lists })
}

const kept = new WeakMap<Viewer['ability'], { on: PlainDate; halves: readonly Statement[] }>()

/** The two statements of the day: they say the same until the day or the rights of the head change, and are long. */
function halvesOf(viewer: Viewer, on: PlainDate): readonly Statement[] {
  const known = kept.get(viewer.ability)
  if (known?.on === on) return known.halves
  const scope = headScope(viewer)
  const walk = { most: MOST_COUNTED + 1 }
  const arms = todayArms(scope, on, walk)
  const halves = [TODAY_GROUPS.filter(mayBeLong), TODAY_GROUPS.filter((group) => !mayBeLong(group))].map(
    (groups) =>
      statementOf(
        withPeople(groups.map((group) => rowsOf(group, arms[group], scope, { walk, shown: shownOf(group) }))),
      ),
  )
  kept.set(viewer.ability, { on, halves })
  return halves
}

/** The groups that make half of the work: read side by side with the others, which takes half the time. */
const mayBeLong = (group: TodayGroup) => LONG.includes(group)
const LONG: readonly TodayGroup[] = ['written', 'terms', 'ownerless']

const shownOf = (group: TodayGroup) => (mayBeUrgent(group) ? MOST_URGENT : SHOWN)

const PAGE = 30

/** One group whole, a page by key. */
export async function listTodayGroup(
  viewer: Viewer,
  { group, after }: TodayGroupAddress,
  { now = new Date(), page = PAGE } = {},
): Promise<{ rows: TodayRow[]; next: string | null; on: PlainDate }> {
  const on = todayInKyiv(now)
  const scope = headScope(viewer)
  const walk = { most: page + 1, ...(after && { after }) }
  const arm = todayArms(scope, on, walk)[group]
  const found = await runPlannedOnce<FoundRow>(
    withPeople([rowsOf(group, arm, scope, { walk, shown: page + 1 })]),
  )
  const rows = found.slice(0, page).map((row) => rowOf(row, on))
  await recordList(admissionOf(viewer), rows, [], group)
  const last = found.length > page ? found[page - 1] : undefined
  return { rows, next: last ? `${last.dueOn ?? NO_DAY}_${last.id}` : null, on }
}

/** Whoever is seen anew is on record; a list that renews itself shows nobody anew. */
async function recordList(
  admission: Admission,
  rows: readonly TodayRow[],
  known: readonly string[],
  list: string,
): Promise<void> {
  const before = new Set(known)
  const fresh = rows.filter((row) => row.person.kind !== 'none' && !before.has(rowKey(row)))
  if (fresh.length === 0) return
  await admission.record({
    action: 'read',
    subject: 'people',
    details: { list, count: fresh.length },
  })
}

function rowOf(
  { group, subject, linkId, dueOn, isProtected, name, other, walked: _, ...row }: FoundRow,
  on: PlainDate,
): TodayRow {
  if (!isTodayGroup(group) || !isRowSubject(subject))
    throw new Error(`No group or record is called ${group}, ${subject}`)
  const day = dueOn && isPlainDate(dueOn) ? dueOn : null
  return {
    ...row,
    group,
    dueOn: day,
    term: termOf(group, day, on),
    person: isProtected ? { kind: 'protected' } : name ? { kind: 'named', name } : { kind: 'none' },
    other: other ?? '',
    href: rowHref(group, subject, linkId),
  }
}

/** How many terms of the head's units have ended or end today, so many at the most: one value of the statement that counts what waits. */
export function todayDueCount(viewer: Viewer, until: PlainDate, most: number): Prisma.Sql {
  const scope = headScope(viewer)
  if (scope.units.length === 0) return Prisma.sql`0`
  const limit = Prisma.raw(String(most))
  const arms = todayArms(scope, until, { most })
  const due = (
    ['decisions', 'written', 'terms', 'complaints', 'incoming', 'outgoing', 'appointments'] as const
  ).map((group) => {
    const arm = arms[group]
    return Prisma.sql`(SELECT FROM unnest(${scope.units}::uuid[]) AS u(id) CROSS JOIN LATERAL (
      SELECT FROM ${arm.from} WHERE ${arm.where(Prisma.raw('u.id'))} AND ${arm.due} <= ${until}::date LIMIT ${limit}) each)`
  })
  return Prisma.sql`(SELECT count(*) FROM (${Prisma.join(due, ' UNION ALL ')} LIMIT ${limit}) due)`
}
