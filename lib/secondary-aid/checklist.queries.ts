import 'server-only'
import { isConfirmed } from '@/lib/core/confidence'
import type { Locale } from '@/lib/core/i18n/locale'
import type { Viewer } from '@/lib/core/viewer'
import { listEligibilityCategories } from '@/lib/eligibility/assessment.queries'
import type { AssessmentAnswer, CatalogueAnswer } from '@/lib/eligibility/assessment-answer.schema'
import { FIRST_LOOK_QUESTIONS, type FirstLookQuestion, firstLook } from '@/lib/eligibility/first-look.rules'
import { monthsBefore } from '@/lib/eligibility/income.rules'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { inForce } from '@/lib/eligibility/rule-book.rules'
import { assessApplication } from './application-assessment.queries'
import type { ApplicationContent } from './application-content.schema'
import { askedPapersOf, type Candidate, candidatesOf, type Verdict, verdictOf } from './checklist.rules'
import {
  type Asked,
  type AskedByBook,
  type ChecklistRow,
  type IncomeKind,
  incomeKindsOf,
  rowOf,
  welcomeRow,
} from './checklist-rows.queries'
import { OWN_APPLICATION } from './receiving.rules'

export type CategoryView = {
  code: string
  title: string
  legalBasis: string
  from: string | null
  servicesConfirmed: boolean
  isVerified: boolean
  hasIncomeTest: boolean
}

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
