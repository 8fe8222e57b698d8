import type { Outcome } from './criterion.rules'
import { fewestPapers } from './papers.rules'
import type { CategoryRow, Service } from './rule-book'

type Candidate = { readonly outcome: Outcome; readonly row: CategoryRow }

/**
 * The one category a decision cites when a person fits several; null when none is whole yet.
 *
 * Rule (evaluation_rules): without an income test and without a scope limit first, then the fewest papers, then the
 * widest services. Before all that, a category that gives every service wanted. Equals stay in the book's order.
 */
export function primaryCategory(candidates: readonly Candidate[], wanted: readonly Service[]): string | null {
  const [best] = candidates
    .filter(({ outcome }) => outcome === 'ENTITLED')
    .map(({ row }) => row)
    .toSorted((a, b) => compare(costsOf(a, wanted), costsOf(b, wanted)))
  return best?.code ?? null
}

/** Smaller is better, the first difference decides. */
function costsOf(row: CategoryRow, wanted: readonly Service[]): number[] {
  return [
    wanted.filter((service) => !row.services.includes(service)).length,
    row.formula ? 1 : 0,
    row.scope ? 1 : 0,
    fewestPapers(row.requirements),
    -row.services.length,
  ]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((cost, at) => cost !== b[at])
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}
