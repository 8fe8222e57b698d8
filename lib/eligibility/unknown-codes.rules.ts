import type { Dated } from '@/lib/core/dated-rows'
import type { EligibilityFacts } from './assessment-facts'
import type { RuleBook } from './rule-book'

type Coded = Pick<EligibilityFacts, 'claimedCategories' | 'documents' | 'incomes' | 'statusDecisions'>

/** Codes no version of the book knows, by the path of the field; null when all are known. */
export function findUnknownCodes(facts: Coded, book: RuleBook): Record<string, string[]> | null {
  const faults: Record<string, string[]> = {}
  const ask = (
    rows: readonly Dated[],
    codes: readonly string[],
    path: (place: number) => string,
    error: string,
  ) => {
    const known = new Set(rows.map(({ code }) => code))
    codes.forEach((code, place) => {
      if (!known.has(code)) faults[path(place)] = [error]
    })
  }
  ask(book.categories, facts.claimedCategories, (at) => `claimedCategories.${at}`, 'unknownCategory')
  ask(
    book.documents,
    facts.documents.map(({ doc }) => doc),
    (at) => `documents.${at}.doc`,
    'unknownDocument',
  )
  ask(
    book.incomeKinds,
    facts.incomes.map(({ code }) => code),
    (at) => `incomes.${at}.code`,
    'unknownIncome',
  )
  ask(
    book.categories,
    facts.statusDecisions.map(({ category }) => category),
    (at) => `statusDecisions.${at}.category`,
    'unknownCategory',
  )
  return Object.keys(faults).length > 0 ? faults : null
}
