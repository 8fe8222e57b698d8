import 'server-only'
import { isConfirmed } from '@/lib/core/confidence'
import type { Locale } from '@/lib/core/i18n/locale'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { listEligibilityCategories } from '@/lib/eligibility/assessment.queries'
import type { AssessmentAnswer, CatalogueAnswer } from '@/lib/eligibility/assessment-answer.schema'
import { FIRST_LOOK_QUESTIONS, type FirstLookQuestion, firstLook } from '@/lib/eligibility/first-look.rules'
import { monthsBefore } from '@/lib/eligibility/income.rules'
import { judgePaper } from '@/lib/eligibility/papers.rules'
import type { PaperForm, RuleBook } from '@/lib/eligibility/rule-book'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { codesOf, inForce } from '@/lib/eligibility/rule-book.rules'
import type { AidUsage } from './aid-usage.queries'
import { assessApplication } from './application-assessment.queries'
import type { ApplicationContent } from './application-content.schema'
import type { KeptPaper } from './application-row.queries'
import {
  type AskedPaper,
  askedPapersOf,
  type Candidate,
  candidatesOf,
  isOfAnother,
  type Verdict,
  verdictOf,
} from './checklist.rules'
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

export type CategoryView = {
  code: string
  title: string
  legalBasis: string
  from: string | null
  servicesConfirmed: boolean
  isVerified: boolean
  hasIncomeTest: boolean
}
export type IncomeKind = { code: string; name: string; isConfirmed: boolean; counts: string }

export type Checklist = {
  ruleVersion: string
  candidates: Candidate[]
  categories: Record<string, CategoryView>
  /** The category whose papers are listed; none while nothing is chosen and nothing points anywhere. */
  current: string | null
  /** The subsistence minimum of the day is not in the rules: categories that need it are not judged. */
  isFigureMissing: boolean
  verdict: Verdict | null
  rows: ChecklistRow[]
  warnings: string[]
  criteria: { id: string; outcome: string; explanation: string; source: string; isConfirmed: boolean }[]
  incomeSheet: AssessmentAnswer['incomeSheet']
  incomeKinds: IncomeKind[]
  months: string[]
}

type Asked = {
  content: ApplicationContent
  birthDate: PlainDate | null
  papers: KeptPaper[]
  on: PlainDate
  usage: AidUsage
}
type AskedByBook = Asked & { book: RuleBook }

/** The checklist of an application as it stands: what fits, what is asked for, what is there, what the income comes to. */
export async function readChecklist(viewer: Viewer, given: Asked): Promise<Checklist | undefined> {
  const [now, untouched, catalogue, book] = await Promise.all([
    assessApplication(viewer, given),
    assessApplication(viewer, { ...given, papers: [] }),
    listEligibilityCategories(viewer, { on: given.on }),
    currentRuleBook(),
  ])
  const asked = { ...given, book }
  if (!now.ok || !untouched.ok || !catalogue.ok) return undefined
  const { locale } = viewer
  const { answer, isFigureMissing } = now.value
  const unjudged = isFigureMissing
    ? catalogue.value.categories.filter(({ hasIncomeTest, isEnabled }) => hasIncomeTest && isEnabled)
    : []
  const candidates = candidatesOf(answer, hintsOf(asked), unjudged)
  const current = currentOf(candidates, asked.content)
  const judged = answer.categories.find(({ code }) => code === current)
  const before = untouched.value.answer.categories.find(({ code }) => code === current)
  const kinds = incomeKindsOf(locale, asked)
  const candidate = candidates.find(({ code }) => code === current)
  return {
    ruleVersion: answer.ruleVersion,
    candidates,
    categories: Object.fromEntries(catalogue.value.categories.map((row) => [row.code, viewOf(row, locale)])),
    current,
    isFigureMissing,
    verdict: verdictFor(judged, candidate, isFigureMissing),
    rows: [
      ...askedPapersOf(before, judged).map((row) => rowOf(row, asked, catalogue.value, locale)),
      ...welcomeRow(current, asked, catalogue.value, locale),
    ],
    warnings: answer.warnings
      .filter(({ category }) => category === null || category === current)
      .map(({ text }) => text),
    criteria: (judged?.criteria ?? []).map(({ confidence, ...criterion }) => ({
      ...criterion,
      isConfirmed: isConfirmed(confidence),
    })),
    incomeSheet: answer.incomeSheet,
    incomeKinds: kinds,
    months: monthsBefore(asked.on, inForce(book.incomePeriods, 'INCOME_PERIOD', asked.on)?.months ?? 6),
  }
}

function verdictFor(
  judged: AssessmentAnswer['categories'][number] | undefined,
  candidate: Candidate | undefined,
  isFigureMissing: boolean,
): Verdict | null {
  if (!candidate) return null
  if (judged) return verdictOf(judged, candidate.missing)
  return isFigureMissing ? { kind: 'FIGURE_MISSING' } : null
}

function hintsOf({ content, on, book }: AskedByBook) {
  const codes = (answered: 'YES' | 'NO') =>
    FIRST_LOOK_QUESTIONS.filter((question) => content.firstLook[question] === answered).flatMap((question) =>
      firstLook({ [question]: 'YES' } satisfies Partial<Record<FirstLookQuestion, 'YES'>>, book, on).map(
        ({ code }) => code,
      ),
    )
  return {
    pointed: new Set(codes('YES')),
    denied: new Set(codes('NO')),
    claimed: content.claimedCategories,
    ownApplication: OWN_APPLICATION,
  }
}

function currentOf(
  candidates: readonly Candidate[],
  { claimedCategories }: ApplicationContent,
): string | null {
  const [claimed] = claimedCategories
  if (claimed && candidates.some(({ code }) => code === claimed)) return claimed
  return candidates.find(({ standing }) => standing === 'POSSIBLE')?.code ?? null
}

function viewOf(row: CatalogueAnswer['categories'][number], locale: Locale): CategoryView {
  return {
    code: row.code,
    title: row.title[locale],
    legalBasis: row.legalBasis[locale],
    from: row.from,
    servicesConfirmed: isConfirmed(row.servicesConfidence),
    isVerified: row.isVerified,
    hasIncomeTest: row.hasIncomeTest,
  }
}

function rowOf(
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
function welcomeRow(
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

function incomeKindsOf(locale: Locale, { book, on }: AskedByBook): IncomeKind[] {
  return codesOf(book.incomeKinds).flatMap((code) => {
    const row = inForce(book.incomeKinds, code, on)
    return row
      ? [{ code, name: row.name[locale], isConfirmed: isConfirmed(row.confidence), counts: row.counts }]
      : []
  })
}
