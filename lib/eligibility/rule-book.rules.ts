import { laidOver, newestRevision, type Stored } from '@/lib/core/dated-rows'
import type { RuleBook, RuleKind, RuleRows } from './rule-book'
import { startingRuleBook } from './starting-rule-book'

export { codesOf, inForce, ruleAddress } from '@/lib/core/dated-rows'

/** A row an administrator stored over the built-in ones. */
export type RuleCorrection = { [K in RuleKind]: { kind: K; row: RuleRows[K][number] } }[RuleKind]

/** The stored versions of each table of the book. */
export type StoredRules = { readonly [K in RuleKind]: readonly Stored<RuleRows[K][number]>[] }

/**
 * The book as it stood when a correction was recorded: the built-in rows with the stored ones laid over them.
 *
 * The version names the newest correction of the book, so that an old decision can be judged again by the book it was
 * made by.
 *
 * @param upTo the newest revision that counts; all of them unless told
 */
export function ruleBookOf(stored: StoredRules, upTo?: number): RuleBook {
  const { version, ...rows } = startingRuleBook
  const newest = newestRevision(Object.values(stored).flat(), upTo)
  return {
    version: newest === undefined ? version : `${version}+${newest}`,
    categories: laidOver(rows.categories, stored.categories, upTo),
    documents: laidOver(rows.documents, stored.documents, upTo),
    subsistenceMinimums: laidOver(rows.subsistenceMinimums, stored.subsistenceMinimums, upTo),
    formulas: laidOver(rows.formulas, stored.formulas, upTo),
    incomePeriods: laidOver(rows.incomePeriods, stored.incomePeriods, upTo),
    incomeKinds: laidOver(rows.incomeKinds, stored.incomeKinds, upTo),
    usageLimits: laidOver(rows.usageLimits, stored.usageLimits, upTo),
    commonPapers: laidOver(rows.commonPapers, stored.commonPapers, upTo),
  }
}

/** A book with one row more, as if it were recorded: what a correction would change. */
export function withCorrection(book: RuleBook, { kind, row }: RuleCorrection): RuleBook {
  const rows: readonly RuleRows[RuleKind][number][] = book[kind]
  return { ...book, [kind]: laidOver(rows, [{ row }]) }
}

/** The newest revision in a version of the book (`2026-11-22+7`), 0 for the built-in one; absent for another book. */
export function revisionOfVersion(version: string): number | undefined {
  const [base, revision, ...rest] = version.split('+')
  if (base !== startingRuleBook.version || rest.length > 0) return undefined
  if (revision === undefined) return 0
  return /^[1-9]\d*$/.test(revision) ? Number(revision) : undefined
}
