import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db, type Tx } from '@/lib/core/db'
import { isPlainDate, type PlainDate, plainDateOfUtc, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { type AbsenceKind, absenceKindOf } from './absence.rules'

/** Days away as screens show them; those told in the list of providers have no id and are changed there. */
export type ShownAbsence = {
  id: string | null
  kind: AbsenceKind
  from: PlainDate
  to: PlainDate
  note: string
}

/**
 * All days on which a worker is away, as rows `staff_id, id, kind, from_on, to_on, note` of SQL: those recorded of the account,
 * and, of a provider with an account, those of the list of providers. Nothing is copied from one to the other, so the
 * two cannot part (decision 0026).
 */
export const workerAbsences: Prisma.Sql = Prisma.sql`(
  SELECT staff_id, id, kind, from_on, to_on, note FROM staff_absences WHERE cancelled_at IS NULL
  UNION ALL
  SELECT p.staff_id, NULL::uuid, 'OTHER', a.from_on, a.to_on, a.note
  FROM aid_provider_absences a JOIN aid_providers p ON p.id = a.provider_id WHERE p.staff_id IS NOT NULL)`

type Row = { staffId: string; id: string | null; kind: string; from: string; to: string; note: string }

/** Absences of these workers that have not ended by the day, by their first day. */
export async function listAbsencesOf(
  tx: Tx,
  staffIds: readonly string[],
  on: PlainDate,
): Promise<Map<string, ShownAbsence[]>> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT w.staff_id AS "staffId", w.id, w.kind, w.from_on::text AS "from", w.to_on::text AS "to", w.note
    FROM ${workerAbsences} w WHERE w.staff_id = ANY(${[...staffIds]}::uuid[]) AND w.to_on >= ${on}::date
    ORDER BY w.from_on, w.id`)
  const found = new Map<string, ShownAbsence[]>()
  for (const { staffId, ...row } of rows)
    found.set(staffId, [...(found.get(staffId) ?? []), ...shownAbsences([row])])
  return found
}

export function shownAbsences(rows: readonly Omit<Row, 'staffId'>[]): ShownAbsence[] {
  return rows.flatMap(({ kind, from, to, ...row }) =>
    isPlainDate(from) && isPlainDate(to) ? [{ ...row, kind: absenceKindOf(kind), from, to }] : [],
  )
}

/** The viewer's own days away that have not ended, in the account. */
export async function listOwnAbsences(viewer: Viewer, on: PlainDate): Promise<ShownAbsence[]> {
  return (await listAbsencesOf(db, [viewer.staffId], on)).get(viewer.staffId) ?? []
}

/** Absences the viewer may record and take back, as a condition. */
export const managedAbsences = (viewer: Viewer) =>
  accessibleBy(viewer.ability, 'manage').ofType('StaffAbsence')

/** Whether the worker is of the units the viewer is head of. */
export async function isOfTeam(tx: Tx, viewer: Viewer, staffId: string): Promise<boolean> {
  const where = { id: staffId, disabledAt: null, roles: { some: { unitId: { in: teamUnits(viewer) } } } }
  return (await tx.staff.count({ where })) > 0
}

/** Units whose workers the viewer leads. */
export const teamUnits = ({ roles }: Viewer): string[] => [
  ...new Set(roles.filter(({ role }) => role === 'HEAD').flatMap(({ subtree }) => subtree)),
]

/** A worker's position in the language of who looks, over `staff s`. */
export const positionIn = (locale: Viewer['locale']): Prisma.Sql =>
  locale === 'en' ? Prisma.sql`coalesce(nullif(s.position_en, ''), s.position)` : Prisma.sql`s.position`

export const absenceColumns = ({ from, to }: { from: PlainDate; to: PlainDate }) => ({
  from: toUtcMidnight(from),
  to: toUtcMidnight(to),
})

export const daysOf = ({ from, to }: { from: Date; to: Date }) => ({
  from: plainDateOfUtc(from),
  to: plainDateOfUtc(to),
})
