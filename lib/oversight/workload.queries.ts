import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db, type Tx } from '@/lib/core/db'
import { isPlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import {
  positionIn,
  type ShownAbsence,
  shownAbsences,
  teamUnits,
  workerAbsences,
} from '@/lib/offices/absence.queries'
import { isAwayOn } from '@/lib/offices/absence.rules'
import { Prisma } from '@/prisma/generated/client'
import { type Load, loadOf, MATTER_KINDS, type MatterGroup } from './case-weight.rules'
import { readLastTopics } from './last-topics.queries'
import { openMatters } from './matter-reach.queries'
import { type PauseProposal, proposePause } from './violence-run.rules'
import type { TeamList } from './workload.schema'

/**
 * What the viewer may do about days away: record them (KEPT); of a closed account see and take back what was recorded (KNOWN);
 * of somebody who no longer works in the viewer's units nothing (HIDDEN), whoever may have fallen ill there.
 */
type DaysAway = 'KEPT' | 'KNOWN' | 'HIDDEN'

/** A worker of the team with what lies with them. There is no figure of speed in it, and the order is that of names. */
export type TeamMember = {
  id: string
  name: string
  position: string
  units: string[]
  load: Load
  daysAway: DaysAway
  absences: ShownAbsence[]
  isAway: boolean
  pause: PauseProposal | null
}
export type TeamPage = { members: TeamMember[]; next: string | null }

type Person = Pick<TeamMember, 'id' | 'name' | 'position' | 'units' | 'daysAway'> & {
  absences: Parameters<typeof shownAbsences>[0] | null
}
const PAGE = 40

/**
 * The workers of the viewer's units in the order of names, each with the open work by weight, days away and, after three
 * matters of violence in a row, a pause to be proposed (N18). Three statements, a page by key.
 *
 * Only what the viewer may see is counted: of a subordinate centre its protected people are not (decision 0026).
 *
 * @param page how many a page holds; less in tests
 * @param only one worker
 */
export async function listTeam(
  viewer: Viewer,
  { after }: TeamList,
  { now = new Date(), page = PAGE, only }: { now?: Date; page?: number; only?: string } = {},
): Promise<TeamPage> {
  const on = todayInKyiv(now)
  // Whose days away the policy gives (`StaffAbsence`): those of whoever has a role in the viewer's units.
  const ofTeam = Prisma.sql`EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id AND r.unit_id = ANY(${teamUnits(viewer)}::uuid[]))`
  const people = await runPrepared<Person>(Prisma.sql`
    SELECT s.id, s.name, ${positionIn(viewer.locale)} AS position,
      (SELECT coalesce(array_agg(DISTINCT u.short_name), '{}') FROM staff_roles r JOIN units u ON u.id = r.unit_id
        WHERE r.staff_id = s.id AND r.unit_id = ANY(${teamUnits(viewer)}::uuid[])) AS units,
      CASE WHEN NOT ${ofTeam} THEN 'HIDDEN' WHEN s.disabled_at IS NULL THEN 'KEPT' ELSE 'KNOWN' END AS "daysAway",
      (SELECT jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'from', w.from_on, 'to', w.to_on, 'note', w.note)
        ORDER BY w.from_on) FROM ${workerAbsences} w
        WHERE w.staff_id = s.id AND w.to_on >= ${on}::date AND ${ofTeam}) AS absences
    FROM staff s
    WHERE (((s.disabled_at IS NULL OR ${only ?? null}::uuid IS NOT NULL)
        AND EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id AND r.unit_id = ANY(${teamUnits(viewer)}::uuid[])
          AND r.role IN ('FRONTLINER', 'LAWYER', 'HEAD')))
      OR (${only ?? null}::uuid IS NOT NULL AND ${hasWorkedHere(viewer)}))
      AND (${only ?? null}::uuid IS NULL OR s.id = ${only ?? null}::uuid)
      AND (${after ?? null}::uuid IS NULL OR (s.name, s.id) > (SELECT b.name, b.id FROM staff b WHERE b.id = ${after ?? null}::uuid))
    ORDER BY s.name, s.id LIMIT ${page + 1}`)
  const shown = people.slice(0, page)
  const ids = shown.map(({ id }) => id)
  const [loads, runs, calendar] = await Promise.all([
    readLoads(viewer, ids),
    readLastTopics(viewer, ids),
    currentCalendar(viewer.rulesMark),
  ])
  if (shown.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'workload',
      details: { count: shown.length },
    })
  const members = shown.map(({ absences, ...person }): TeamMember => {
    const away = shownAbsences(absences ?? [])
    return {
      ...person,
      load: loads.get(person.id) ?? loadOf([]),
      absences: away,
      isAway: isAwayOn(away, on),
      pause: person.daysAway === 'KEPT' ? proposePause(runs.get(person.id) ?? [], on, calendar) : null,
    }
  })
  return { members, next: people.length > page ? (ids.at(-1) ?? null) : null }
}

/**
 * Whoever has left stays to be found: somebody has to hand over what lies with them, and sees after the last of it that
 * it is done.
 */
function hasWorkedHere(viewer: Viewer): Prisma.Sql {
  const units = Prisma.sql`ANY(${teamUnits(viewer)}::uuid[])`
  return Prisma.sql`(EXISTS (SELECT FROM visits v WHERE v.staff_id = s.id AND v.unit_id = ${units})
    OR EXISTS (SELECT FROM enquiries e WHERE e.executor_id = s.id AND e.closed_at IS NULL AND e.unit_id = ${units})
    OR EXISTS (SELECT FROM secondary_aid_applications a WHERE a.executor_id = s.id
      AND a.state IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED') AND a.unit_id = ${units}))`
}

/** The same for the browser, which asks anew when something changes. */
export async function listTeamAnew(viewer: Viewer, list: TeamList): Promise<Result<TeamPage, never>> {
  return ok(await listTeam(viewer, list))
}

/** One worker of the viewer's units, as on the list. */
export async function findTeamMember(
  viewer: Viewer,
  staffId: string,
  now = new Date(),
): Promise<TeamMember | undefined> {
  return (await listTeam(viewer, {}, { now, only: staffId })).members[0]
}

type Group = Omit<MatterGroup, 'kind' | 'dueOn'> & { staffId: string; kind: string; dueOn: string | null }

/** What lies open with each of these workers, within the viewer's reach. */
export async function readLoads(viewer: Viewer, ids: readonly string[], tx?: Tx): Promise<Map<string, Load>> {
  const { ENQUIRY, APPLICATION, MANDATE } = openMatters(
    viewer,
    (column) => Prisma.sql`${column} = ANY(${[...ids]}::uuid[])`,
  )
  const counted = Prisma.sql`
    SELECT x.staff_id AS "staffId", x.kind, x.help_kind AS "helpKind", x.stage, x.topic_code AS "topicCode", x.is_urgent AS "isUrgent",
      x.is_protected AS "isProtected", x.has_application AS "hasApplication", x.difficulty, count(*)::int AS count,
      min(x.due_on)::text AS "dueOn"
    FROM (${ENQUIRY} UNION ALL ${APPLICATION} UNION ALL ${MANDATE}) x
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`
  const rows = await (tx ? tx.$queryRaw<Group[]>(counted) : runPrepared<Group>(counted))
  const groups = Map.groupBy(rows, ({ staffId }) => staffId)
  return new Map([...groups].map(([staffId, own]) => [staffId, loadOf(own.flatMap(groupOf))]))
}

function groupOf({ kind: kept, dueOn, ...row }: Group): MatterGroup[] {
  const kind = MATTER_KINDS.find((each) => each === kept)
  return kind ? [{ ...row, kind, dueOn: dueOn !== null && isPlainDate(dueOn) ? dueOn : null }] : []
}
