import type { PlainDate } from '@/lib/core/plain-date'
import type { Dated, RuleBook, RuleKind, RuleRows } from './rule-book'
import { startingRuleBook } from './starting-rule-book'

/** A row an administrator stored over the built-in ones. */
export type RuleCorrection = { [K in RuleKind]: { kind: K; row: RuleRows[K][number] } }[RuleKind]

/**
 * The version of a rule in force on the day.
 *
 * Rule: of the versions of the code, the one that began last by the day; none if that one has ended. So a later
 * version ends the one before it by its mere beginning, and two versions never hold at once.
 */
export function inForce<Row extends Dated>(rows: readonly Row[], code: string, on: PlainDate) {
  let found: Row | undefined
  for (const row of rows) {
    if (row.code === code && (row.from ?? '') <= on && (row.from ?? '') >= (found?.from ?? '')) found = row
  }
  return found && (!found.to || on <= found.to) ? found : undefined
}

/** The codes of a table, each once, in the order of the book. */
export function codesOf(rows: readonly Dated[]): string[] {
  return [...new Set(rows.map(({ code }) => code))]
}

/** `categories:LOW_INCOME:2017-01-05`; `always` where no first day is known. */
export function ruleAddress(kind: RuleKind, { code, from }: Pick<Dated, 'code' | 'from'>): string {
  return `${kind}:${code}:${from ?? 'always'}`
}

/**
 * The book as it stood on a day: the built-in rows with the corrections recorded by then laid over them.
 *
 * A correction with the address of another row takes its place; with a later first day it is the next version.
 * The version names the newest correction, so that an old decision can be judged again by the book it was made by.
 */
export function ruleBookAt(corrections: readonly RuleCorrection[], on: PlainDate): RuleBook {
  const known = corrections
    .filter(({ row }) => !row.recordedOn || row.recordedOn <= on)
    .toSorted((a, b) => (a.row.revision ?? 0) - (b.row.revision ?? 0))
  const newest = known.at(-1)?.row.revision
  const { version, ...rows } = startingRuleBook
  return {
    version: newest === undefined ? version : `${version}+${newest}`,
    categories: laidOver(
      rows.categories,
      known.flatMap((each) => (each.kind === 'categories' ? [each.row] : [])),
    ),
    documents: laidOver(
      rows.documents,
      known.flatMap((each) => (each.kind === 'documents' ? [each.row] : [])),
    ),
    subsistenceMinimums: laidOver(
      rows.subsistenceMinimums,
      known.flatMap((each) => (each.kind === 'subsistenceMinimums' ? [each.row] : [])),
    ),
    formulas: laidOver(
      rows.formulas,
      known.flatMap((each) => (each.kind === 'formulas' ? [each.row] : [])),
    ),
    incomePeriods: laidOver(
      rows.incomePeriods,
      known.flatMap((each) => (each.kind === 'incomePeriods' ? [each.row] : [])),
    ),
    incomeKinds: laidOver(
      rows.incomeKinds,
      known.flatMap((each) => (each.kind === 'incomeKinds' ? [each.row] : [])),
    ),
    usageLimits: laidOver(
      rows.usageLimits,
      known.flatMap((each) => (each.kind === 'usageLimits' ? [each.row] : [])),
    ),
    commonPapers: laidOver(
      rows.commonPapers,
      known.flatMap((each) => (each.kind === 'commonPapers' ? [each.row] : [])),
    ),
  }
}

function laidOver<Row extends Dated>(rows: readonly Row[], corrections: readonly Row[]): Row[] {
  const byAddress = new Map<string, Row>()
  for (const row of [...rows, ...corrections]) byAddress.set(`${row.code}:${row.from ?? ''}`, row)
  return [...byAddress.values()]
}
