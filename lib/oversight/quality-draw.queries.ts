import 'server-only'
import { db, type Tx } from '@/lib/core/db'
import { addMonths, type PlainDate, plainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { legalTopics } from '@/lib/enquiries/legal-topics'
import { isSensitiveTopic } from '@/lib/enquiries/legal-topics.rules'
import { listAbsencesOf, teamUnits } from '@/lib/offices/absence.queries'
import { isAwayOn } from '@/lib/offices/absence.rules'
import { centreUnits } from '@/lib/offices/centre-units.queries'
import { startOfKyivDay } from '@/lib/offices/kyiv-day.rules'
import { Prisma } from '@/prisma/generated/client'
import type { SampleStart } from './quality.schema'
import type { Closed } from './quality-sample.rules'

/** Who may read: anybody of the centre but its heads, who see whose work it is. */
export type Reader = { id: string; name: string; position: string; isAway: boolean }
export type SampleChoices = {
  units: { value: string; label: string }[]
  unitId: string
  /** The last months, newest first, `YYYY-MM`. */
  periods: string[]
  period: string
  /** Closed in that month and not kept closed to readers. */
  closed: number
  workers: number
  readers: Reader[]
}

/** Answers this office itself gave: only they can be read again. */
const READ_KINDS = ['INFORMATION', 'CONSULTATION', 'DRAFTING']
const MONTHS_BACK = 6
const sensitiveTopics = legalTopics.filter(isSensitiveTopic).map(({ code }) => code)

/**
 * Closed consultations of a month of a centre of the viewer's. Those of protected people, and of topics that are kept closed, are left out:
 * no masking makes them safe to show (decision 0027).
 */
export async function listClosed(
  tx: Tx,
  viewer: Viewer,
  { unitId, period }: { unitId: string; period: string },
): Promise<(Closed & { unitId: string })[]> {
  const first = plainDate(`${period}-01`)
  return tx.$queryRaw(Prisma.sql`
    SELECT e.id, e.executor_id AS "authorId", e.unit_id AS "unitId"
    FROM enquiries e LEFT JOIN clients c ON c.id = e.client_id
    WHERE e.unit_id IN ${centreUnits(unitId)} AND e.unit_id = ANY(${teamUnits(viewer)}::uuid[])
      AND e.closed_at >= ${startOfKyivDay(first)} AND e.closed_at < ${startOfKyivDay(addMonths(first, 1))}
      AND e.help_kind = ANY(${READ_KINDS}::text[]) AND e.answer_text <> ''
      AND c.is_protected IS NOT TRUE AND coalesce(e.topic_code <> ALL(${sensitiveTopics}::text[]), true)
    ORDER BY e.id`)
}

/** Workers of the centre of that unit who may read; whoever heads the unit or one above it may not. */
export async function listReaders(tx: Tx, unitId: string, on: PlainDate): Promise<Reader[]> {
  const rows = await tx.$queryRaw<Omit<Reader, 'isAway'>[]>(Prisma.sql`
    SELECT s.id, s.name, s.position FROM staff s
    WHERE s.disabled_at IS NULL
      AND EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id AND r.role IN ('FRONTLINER', 'LAWYER')
        AND r.unit_id IN ${centreUnits(unitId)})
      AND NOT EXISTS (SELECT FROM staff_roles h JOIN units u ON u.id = ${unitId}::uuid WHERE h.staff_id = s.id AND h.role = 'HEAD'
        AND h.unit_id = ANY(u.path))
    ORDER BY s.name, s.id`)
  const absences = await listAbsencesOf(
    tx,
    rows.map(({ id }) => id),
    on,
  )
  return rows.map((row) => ({ ...row, isAway: isAwayOn(absences.get(row.id) ?? [], on) }))
}

/** What a sample can be drawn from: the viewer's centres, the last months, and what one of them holds. */
export async function startSample(
  viewer: Viewer,
  asked: SampleStart,
  now = new Date(),
): Promise<SampleChoices | undefined> {
  const units = await db.unit.findMany({
    where: {
      id: { in: teamUnits(viewer) },
      closedOn: null,
      kind: { notIn: ['BUREAU', 'ACCESS_POINT'] },
    },
    orderBy: { code: 'asc' },
    select: { id: true, shortName: true },
  })
  const unitId = units.find(({ id }) => id === asked.unit)?.id ?? units[0]?.id
  if (!unitId) return undefined
  const on = todayInKyiv(now)
  const periods = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(on, -back).slice(0, 7))
  const period = periods.find((each) => each === asked.period) ?? periods[1] ?? on.slice(0, 7)
  const closed = await listClosed(db, viewer, { unitId, period })
  return {
    units: units.map(({ id, shortName }) => ({ value: id, label: shortName })),
    unitId,
    periods,
    period,
    closed: closed.length,
    workers: new Set(closed.map(({ authorId }) => authorId)).size,
    readers: await listReaders(db, unitId, on),
  }
}
