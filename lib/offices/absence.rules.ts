import { addDays, type PlainDate } from '@/lib/core/plain-date'

/** Why somebody is away; `PAUSE`: from new matters of violence alone. Labels: `workload.absence.kind.*`. */
export const ABSENCE_KINDS = ['VACATION', 'SICK', 'TRAINING', 'OTHER', 'PAUSE'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]

/** Days of absence, both ends included. */
export type AbsentDays = { readonly kind: AbsenceKind; readonly from: PlainDate; readonly to: PlainDate }

export function absenceKindOf(kept: string): AbsenceKind {
  return ABSENCE_KINDS.find((kind) => kind === kept) ?? 'OTHER'
}

/** Whether new work may be given on the day: a pause keeps away matters of violence and nothing else (N18). */
export function isAwayOn(
  absences: readonly AbsentDays[],
  on: PlainDate,
  { isViolence = false }: { isViolence?: boolean } = {},
): boolean {
  return absences.some(({ kind, from, to }) => from <= on && on <= to && (kind !== 'PAUSE' || isViolence))
}

/** The first absence that shares a day with these; a pause and a leave may overlap, two of one sort may not. */
export function overlapOf<Known extends AbsentDays>(
  known: readonly Known[],
  added: AbsentDays,
): Known | undefined {
  return known.find(
    ({ kind, from, to }) =>
      (kind === 'PAUSE') === (added.kind === 'PAUSE') && from <= added.to && added.from <= to,
  )
}

/** Of absences that touch, the day on which the person is back; undefined for who is not away. */
export function backOn(absences: readonly AbsentDays[], on: PlainDate): PlainDate | undefined {
  const real = absences.filter(({ kind }) => kind !== 'PAUSE').toSorted((a, b) => (a.from < b.from ? -1 : 1))
  let day = on
  for (const { from, to } of real) if (from <= day && day <= to) day = addDays(to, 1)
  return day === on ? undefined : day
}
