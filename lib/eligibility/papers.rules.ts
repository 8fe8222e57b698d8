import { addMonths, type PlainDate } from '@/lib/core/plain-date'
import type { ShownPaper } from './assessment-facts'
import type { Lacking } from './criterion.rules'
import type { Requirement, RequirementCondition } from './requirement.rules'
import type { PaperForm, PaperRow, RuleBook } from './rule-book'
import { inForce } from './rule-book.rules'

export type PaperVerdict = 'good' | 'expired' | 'formRefused' | 'unknownPaper'

/** What a requirement is asked of: the good papers, the conditions that hold, the income sources named. */
export type PaperContext = {
  readonly good: ReadonlySet<string>
  readonly conditions: ReadonlySet<RequirementCondition>
  /** The matching papers of each declared source. */
  readonly incomeSources: readonly (readonly string[])[]
}

/** An original lies on the table as well as a shown one, and of either the office makes and certifies a copy. */
const TAKEN_AS: Record<PaperForm, readonly PaperForm[]> = {
  ORIGINAL: ['ORIGINAL', 'ORIGINAL_SHOWN', 'COPY'],
  ORIGINAL_SHOWN: ['ORIGINAL_SHOWN', 'COPY'],
  COPY: ['COPY'],
  E_DOCUMENT: ['E_DOCUMENT'],
  PHONE: ['PHONE'],
}

/**
 * Whether a paper proves its fact on the day of the application.
 *
 * Rule: the form must be one the paper is accepted in; the day printed on it must not have passed; a certificate
 * that is good for so many months is counted from its issue (to the same day included), unless a day is printed.
 * A paper issued after the application is good: papers are often brought later. An undated one is taken, with a
 * warning (`isUndated`).
 */
export function judgePaper(paper: ShownPaper, row: PaperRow | undefined, on: PlainDate): PaperVerdict {
  if (!row) return 'unknownPaper'
  if (!TAKEN_AS[paper.form].some((form) => row.accepts.includes(form))) return 'formRefused'
  const lastDay = lastDayOf(paper, row)
  return lastDay && lastDay < on ? 'expired' : 'good'
}

/** Whether the age of a paper cannot be told though it matters. */
export function isUndated(paper: ShownPaper, row: PaperRow): boolean {
  return row.validity.kind === 'months' && !paper.issuedOn && !paper.validTo
}

function lastDayOf({ issuedOn, validTo }: ShownPaper, { validity }: PaperRow): PlainDate | null {
  if (validity.kind === 'forGood') return null
  if (validity.kind === 'months' && !validTo && issuedOn) return addMonths(issuedOn, validity.months)
  return validTo
}

/** The codes of the papers that prove something on the day; a second, bad copy of one takes nothing away. */
export function goodPapers(shown: readonly ShownPaper[], book: RuleBook, on: PlainDate): Set<string> {
  const good = shown.filter(
    (paper) => judgePaper(paper, inForce(book.documents, paper.doc, on), on) === 'good',
  )
  return new Set(good.map(({ doc }) => doc))
}

/**
 * What a tree still lacks: of each entry any one paper; nothing when it is satisfied.
 *
 * Branches of an "any of" that are whole sets are turned over: lacking (A and B) or C is lacking (A or C) and
 * (B or C), so that the answer is always a plain list of choices.
 */
export function lackingOf(tree: Requirement, context: PaperContext): Lacking[] {
  switch (tree.kind) {
    case 'doc':
      return (tree.when && !context.conditions.has(tree.when)) || context.good.has(tree.doc)
        ? []
        : [{ anyOf: [tree.doc] }]
    case 'optional':
      return []
    case 'perIncomeSource':
      return context.incomeSources
        .filter((papers) => papers.length > 0 && !papers.some((paper) => context.good.has(paper)))
        .map((papers) => ({ anyOf: papers }))
    case 'allOf':
      return tree.of.flatMap((branch) => lackingOf(branch, context))
    case 'anyOf':
      return anyOfLacking(tree.of, context)
  }
}

function anyOfLacking(branches: readonly Requirement[], context: PaperContext): Lacking[] {
  const each: Lacking[][] = []
  for (const branch of branches) {
    const lacking = lackingOf(branch, context)
    if (lacking.length === 0) return []
    each.push(lacking)
  }
  // Nearly all choices are between single papers: they are one list, made at once.
  if (each.every(({ length }) => length === 1))
    return [{ anyOf: [...new Set(each.flatMap(([only]) => only?.anyOf ?? []))] }]
  return each.reduce((before, next) =>
    before.flatMap((one) => next.map((other) => ({ anyOf: [...new Set([...one.anyOf, ...other.anyOf])] }))),
  )
}

/** Each choice once, and none that a narrower one covers: whoever brings a wage certificate has brought an income paper. */
export function withoutWider(lacking: readonly Lacking[]): readonly Lacking[] {
  if (lacking.length < 2) return lacking
  return lacking.filter(
    ({ anyOf }, place) =>
      !lacking.some(
        (other, at) =>
          at !== place &&
          other.anyOf.every((paper) => anyOf.includes(paper)) &&
          (other.anyOf.length < anyOf.length || at < place),
      ),
  )
}

/** How few papers can satisfy a tree: the measure of the least trouble for a person. */
export function fewestPapers(tree: Requirement): number {
  if (tree.kind === 'doc') return tree.when ? 0 : 1
  if (tree.kind === 'optional' || tree.kind === 'perIncomeSource') return 0
  const each = tree.of.map(fewestPapers)
  return tree.kind === 'allOf' ? each.reduce((sum, count) => sum + count, 0) : Math.min(...each)
}
