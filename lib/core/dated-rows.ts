import type { PlainDate } from './plain-date'

/**
 * One version of one rule, addressed by the table it stands in, its code and its first day (`null`: as far back as is
 * known). Of the versions of a code, the one that began last by the day is in force, unless its `to` has passed.
 *
 * `revision` and `recordedOn` are of corrections an administrator stored; the built-in rows have none.
 */
export type Dated = {
  readonly code: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly revision?: number
  readonly recordedOn?: PlainDate
}

/** A version an administrator stored; `takenBackBy`: the revision by which it was withdrawn before it took force. */
export type Stored<Row> = { readonly row: Row; readonly takenBackBy?: number }

/**
 * The version of a rule in force on the day.
 *
 * Rule: of the versions of the code, the one that began last by the day; none if that one has ended. So a later
 * version ends the one before it by its mere beginning, and two versions never hold at once.
 */
export function inForce<Row extends Dated>(rows: readonly Row[], code: string, on: PlainDate) {
  let found: Row | undefined
  for (const row of versionsByCode(rows).get(code) ?? []) {
    if ((row.from ?? '') <= on && (row.from ?? '') >= (found?.from ?? '')) found = row
  }
  return found && (!found.to || on <= found.to) ? found : undefined
}

/** The codes of a table, each once, in the order of the book. */
export function codesOf(rows: readonly Dated[]): string[] {
  return [...versionsByCode(rows).keys()]
}

type ByCode<Row> = ReadonlyMap<string, readonly Row[]>
const byCodeOf = new WeakMap<readonly Dated[], ByCode<Dated>>()

/** The versions of each code. Kept for each table: one assessment asks hundreds of times, and a table never changes. */
function versionsByCode<Row extends Dated>(rows: readonly Row[]): ByCode<Row> {
  const known = byCodeOf.get(rows)
  // The rows of a table are all of its own type.
  if (known) return known as ByCode<Row>
  const byCode = new Map<string, Row[]>()
  for (const row of rows) {
    const versions = byCode.get(row.code)
    if (versions) versions.push(row)
    else byCode.set(row.code, [row])
  }
  byCodeOf.set(rows, byCode)
  return byCode
}

/** `categories:LOW_INCOME:2017-01-05`; `always` where no first day is known. */
export function ruleAddress(kind: string, { code, from }: Pick<Dated, 'code' | 'from'>): string {
  return `${kind}:${code}:${from ?? 'always'}`
}

/**
 * A table with the stored versions laid over it, as of a revision.
 *
 * A version with the address of another takes its place; with a later first day it is the next version. One taken back
 * is as if it had never been, and what stood at its address stands there again.
 */
export function laidOver<Row extends Dated>(
  rows: readonly Row[],
  stored: readonly Stored<Row>[],
  upTo = Number.POSITIVE_INFINITY,
): Row[] {
  const standing = stored
    .filter(
      ({ row, takenBackBy }) =>
        (row.revision ?? 0) <= upTo && !(takenBackBy !== undefined && takenBackBy <= upTo),
    )
    .map(({ row }) => row)
    .toSorted((a, b) => (a.revision ?? 0) - (b.revision ?? 0))
  const byAddress = new Map<string, Row>()
  for (const row of [...rows, ...standing]) byAddress.set(`${row.code}:${row.from ?? ''}`, row)
  return [...byAddress.values()]
}

/** The newest revision that touched the table, a withdrawal too, up to the one asked for. */
export function newestRevision(
  stored: readonly Stored<Dated>[],
  upTo = Number.POSITIVE_INFINITY,
): number | undefined {
  const touched = stored.flatMap(({ row, takenBackBy }) => [row.revision ?? 0, takenBackBy ?? 0])
  const newest = Math.max(0, ...touched.filter((revision) => revision <= upTo))
  return newest > 0 ? newest : undefined
}
