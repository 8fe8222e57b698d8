import 'server-only'
import { derived, type KeptCorrection, storedOf } from '@/lib/core/rule-corrections'
import type { RuleBook } from './rule-book'
import { revisionOfVersion, ruleBookOf, type StoredRules } from './rule-book.rules'
import { ruleRowSchemas } from './rule-row.schema'

const storedRules = derived((kept) => storedRulesOf(kept))
const currentBook = derived((kept) => ruleBookOf(storedRulesOf(kept)))

/**
 * The rules as they stand now, corrections of administrators included: everything that judges asks here.
 *
 * The same for everybody, so no viewer is asked for. Never stale: a correction that was acknowledged before the request
 * came is in it.
 *
 * @param seen `rulesMark` of the viewer, which spares a statement
 */
export function currentRuleBook(seen?: string): Promise<RuleBook> {
  return currentBook(seen)
}

/** The book a decision was made by, from the version it keeps; absent when the version is of no book of this product. */
export async function findRuleBook(version: string): Promise<RuleBook | undefined> {
  const revision = revisionOfVersion(version)
  if (revision === undefined) return undefined
  const book = ruleBookOf(await storedRules(), revision)
  return book.version === version ? book : undefined
}

function storedRulesOf(kept: readonly KeptCorrection[]): StoredRules {
  return {
    categories: storedOf(kept, 'categories', ruleRowSchemas.categories),
    documents: storedOf(kept, 'documents', ruleRowSchemas.documents),
    subsistenceMinimums: storedOf(kept, 'subsistenceMinimums', ruleRowSchemas.subsistenceMinimums),
    formulas: storedOf(kept, 'formulas', ruleRowSchemas.formulas),
    incomePeriods: storedOf(kept, 'incomePeriods', ruleRowSchemas.incomePeriods),
    incomeKinds: storedOf(kept, 'incomeKinds', ruleRowSchemas.incomeKinds),
    usageLimits: storedOf(kept, 'usageLimits', ruleRowSchemas.usageLimits),
    commonPapers: storedOf(kept, 'commonPapers', ruleRowSchemas.commonPapers),
  }
}
