import { isConfirmed } from '@/lib/core/confidence'
import { inForce } from '@/lib/core/dated-rows'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { LawRow, LawVersion } from './law-kinds'
import type { RuleState } from './rule-list.schema'

/** From the version that begins last to the first. */
export function newestFirst<Row extends Pick<LawRow, 'from'>>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
}

/** The last day of a version: its own, or the day before the next begins. */
export function lastDayOf(row: LawRow, versions: readonly LawRow[]): PlainDate | null {
  const next = newestFirst(versions).findLast(({ from }) => (from ?? '') > (row.from ?? ''))?.from
  const ends = [row.to, next ? addDays(next, -1) : null].flatMap((day) => day ?? [])
  return ends.toSorted()[0] ?? null
}

/** Where a version stands on the day. */
export function stateOfVersion(row: LawRow, versions: readonly LawRow[], on: PlainDate): RuleState {
  if ((row.from ?? '') > on) return 'upcoming'
  return inForce(versions, row.code, on) === row ? 'inForce' : 'past'
}

/** The version an administrator looks at first: in force, else the next to come, else the last there was. */
export function versionToShow(versions: readonly LawRow[], on: PlainDate): LawRow | undefined {
  const [newest] = newestFirst(versions)
  const current = newest && inForce(versions, newest.code, on)
  return current ?? newestFirst(versions).findLast(({ from }) => (from ?? '') > on) ?? newest
}

/** Whether any mark "not confirmed" hangs on the version: of a category its services have their own. */
export function isUnconfirmed({ row }: LawVersion): boolean {
  if (!isConfirmed(row.confidence)) return true
  return 'servicesConfidence' in row && (!isConfirmed(row.servicesConfidence) || !row.isVerified)
}
