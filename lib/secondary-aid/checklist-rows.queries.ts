import 'server-only'
import { isConfirmed } from '@/lib/core/confidence'
import type { Locale } from '@/lib/core/i18n/locale'
import type { PlainDate } from '@/lib/core/plain-date'
import type { CatalogueAnswer } from '@/lib/eligibility/assessment-answer.schema'
import { judgePaper } from '@/lib/eligibility/papers.rules'
import type { PaperForm, RuleBook } from '@/lib/eligibility/rule-book'
import { codesOf, inForce } from '@/lib/eligibility/rule-book.rules'
import type { AidUsage } from './aid-usage.queries'
import type { ApplicationContent } from './application-content.schema'
import type { KeptPaper } from './application-row.queries'
import { type AskedPaper, isOfAnother } from './checklist.rules'
import { OWN_APPLICATION } from './receiving.rules'

/** A paper as the catalogue knows it, in the viewer's language. */
export type CataloguePaper = {
  doc: string
  name: string
  issuer: string
  hint: string
  accepts: PaperForm[]
  isConfirmed: boolean
}
/** What a shown paper comes to: good, or why it proves nothing. */
export type ShownPaperState = KeptPaper & {
  verdict: 'good' | 'expired' | 'formRefused' | 'unknownPaper' | 'ofAnother'
}

export type ChecklistRow = AskedPaper & {
  key: string
  about: 'APPLICATION' | 'IDENTITY' | 'REPRESENTATIVE' | 'INCOME' | 'PROOF' | 'WELCOME'
  /** Names of the sources of income it proves, if it is about some. */
  sources: string[]
  choices: CataloguePaper[]
  kept: ShownPaperState[]
}

export type IncomeKind = { code: string; name: string; isConfirmed: boolean; counts: string }

/** What a checklist is made of. */
export type Asked = {
  content: ApplicationContent
  birthDate: PlainDate | null
  papers: KeptPaper[]
  on: PlainDate
  usage: AidUsage
}
export type AskedByBook = Asked & { book: RuleBook }

export function rowOf(
  row: AskedPaper,
  asked: AskedByBook,
  catalogue: CatalogueAnswer,
  locale: Locale,
): ChecklistRow {
  const sources = sourcesProvenBy(row.anyOf, asked, locale)
  return {
    ...row,
    key: row.anyOf.join('|'),
    about: aboutOf(row.anyOf),
    sources,
    choices: row.anyOf.map((doc) => paperOf(doc, catalogue, locale)),
    kept: keptOf(row.anyOf, asked),
  }
}

/** Papers that are welcome and never missing. */
export function welcomeRow(
  current: string | null,
  asked: AskedByBook,
  catalogue: CatalogueAnswer,
  locale: Locale,
): ChecklistRow[] {
  const category = catalogue.categories.find(({ code }) => code === current)
  if (!category) return []
  const anyOf = [...new Set([...category.optionalDocuments, 'TAX_ID', 'CONSENT_PD'])]
  return [{ ...rowOf({ anyOf, isMissing: false }, asked, catalogue, locale), about: 'WELCOME', sources: [] }]
}

const keptOf = (docs: readonly string[], { papers, on, book }: AskedByBook): ShownPaperState[] =>
  papers
    .filter(({ doc }) => docs.includes(doc))
    .map((paper) => ({
      ...paper,
      verdict: isOfAnother(paper)
        ? ('ofAnother' as const)
        : judgePaper(paper, inForce(book.documents, paper.doc, on), on),
    }))

function aboutOf(anyOf: readonly string[]): ChecklistRow['about'] {
  if (anyOf.includes(OWN_APPLICATION)) return 'APPLICATION'
  if (anyOf.includes('PASSPORT_UA')) return 'IDENTITY'
  if (anyOf.includes('REPRESENTATIVE_ID') || anyOf.includes('POWER_OF_ATTORNEY')) return 'REPRESENTATIVE'
  return anyOf.every((doc) => doc.startsWith('INCOME_')) ? 'INCOME' : 'PROOF'
}

/** The sources a row is for: exactly its papers prove them. */
function sourcesProvenBy(
  anyOf: readonly string[],
  { content, on, book }: AskedByBook,
  locale: Locale,
): string[] {
  const declared = [...new Set(content.incomes.map(({ code }) => code))]
  return declared.flatMap((code) => {
    const kind = inForce(book.incomeKinds, code, on)
    const isProven =
      kind && kind.matching.length === anyOf.length && kind.matching.every((doc) => anyOf.includes(doc))
    return isProven ? [kind.name[locale]] : []
  })
}

function paperOf(doc: string, catalogue: CatalogueAnswer, locale: Locale): CataloguePaper {
  const row = catalogue.documents.find(({ code }) => code === doc)
  return {
    doc,
    name: row?.plainName[locale] ?? doc,
    issuer: row?.issuer[locale] ?? '',
    hint: row?.hint?.[locale] ?? '',
    accepts: row ? [...row.accepts] : [],
    isConfirmed: row ? isConfirmed(row.confidence) : false,
  }
}

export function incomeKindsOf(locale: Locale, { book, on }: AskedByBook): IncomeKind[] {
  return codesOf(book.incomeKinds).flatMap((code) => {
    const row = inForce(book.incomeKinds, code, on)
    return row
      ? [{ code, name: row.name[locale], isConfirmed: isConfirmed(row.confidence), counts: row.counts }]
      : []
  })
}
