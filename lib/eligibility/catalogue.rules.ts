import type { PlainDate } from '@/lib/core/plain-date'
import type { Lacking } from './criterion.rules'
import { lackingOf } from './papers.rules'
import { documentsOf, REQUIREMENT_CONDITIONS, type Requirement } from './requirement.rules'
import type { CategoryRow, PaperRow, RuleBook } from './rule-book'
import { codesOf, inForce } from './rule-book.rules'

/** A category with its papers as plain lists: of each entry any one is needed. */
export type CatalogueCategory = {
  readonly row: CategoryRow
  readonly required: readonly Lacking[]
  readonly optional: readonly string[]
  readonly needsPaperPerIncomeSource: boolean
}

/** The categories in force on the day, those switched off too, and every paper of that day. */
export function catalogueAt(
  book: RuleBook,
  on: PlainDate,
): { categories: CatalogueCategory[]; documents: PaperRow[] } {
  const nothingShown = {
    good: new Set<string>(),
    conditions: new Set(REQUIREMENT_CONDITIONS),
    incomeSources: [],
  }
  const rows = codesOf(book.categories).flatMap((code) => inForce(book.categories, code, on) ?? [])
  return {
    categories: rows.map((row) => {
      const required = lackingOf(row.requirements, nothingShown)
      const asked = new Set(required.flatMap(({ anyOf }) => anyOf))
      return {
        row,
        required,
        optional: documentsOf(row.requirements).filter((code) => !asked.has(code)),
        needsPaperPerIncomeSource: hasPerIncomeSource(row.requirements),
      }
    }),
    documents: codesOf(book.documents).flatMap((code) => inForce(book.documents, code, on) ?? []),
  }
}

function hasPerIncomeSource(tree: Requirement): boolean {
  if (tree.kind === 'allOf' || tree.kind === 'anyOf') return tree.of.some(hasPerIncomeSource)
  return tree.kind === 'perIncomeSource'
}
