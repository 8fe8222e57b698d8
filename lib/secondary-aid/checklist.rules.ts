import type { AssessmentAnswer } from '@/lib/eligibility/assessment-answer.schema'
import type { Service } from '@/lib/eligibility/rule-book'
import type { ApplicationContent } from './application-content.schema'
import { lackKey } from './application-events.rules'

type Answered = AssessmentAnswer['categories'][number]
type Judged = Pick<Answered, 'code' | 'outcome' | 'criteria' | 'missingDocuments'> & {
  readonly services: readonly Service[]
}

/** What became of a paper of the checklist. */
export const PAPER_STATES = ['SHOWN', 'ASKED_BY_CENTRE', 'CLIENT_REFUSES', 'ILLEGIBLE'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/**
 * Whether a paper is another person's: it bears another name and nobody has written why (a maiden name, a misprint).
 * Such a paper proves nothing.
 */
export function isOfAnother(paper: { readonly bearsName: string; readonly nameReason: string }): boolean {
  return paper.bearsName.trim() !== '' && paper.nameReason.trim() === ''
}

/** The group a worker chose for a pensioner who works; without a written reason the rule's own choice stands. */
export function chosenGroupOf({ incomeGroup }: Pick<ApplicationContent, 'incomeGroup'>) {
  return incomeGroup && incomeGroup.reason.trim() !== '' ? incomeGroup.group : null
}

/** A category at the left of the screen. `NOT_ASKED`: nothing points to it yet, any may still be opened. */
export type Candidate = {
  readonly code: string
  readonly standing: 'POSSIBLE' | 'NOT_ASKED' | 'DOES_NOT_FIT'
  readonly outcome: Answered['outcome']
  /** Papers lacking beside the signed application itself. */
  readonly missing: number
  readonly services: readonly Service[]
  /** Why it does not fit, in one sentence; empty for the others. */
  readonly why: string
}

export type CandidateHints = {
  /** Categories a "yes" of the first look points to. */
  readonly pointed: ReadonlySet<string>
  /** Categories a "no" speaks against. */
  readonly denied: ReadonlySet<string>
  /** Asked for by the person or opened by the worker. */
  readonly claimed: readonly string[]
  readonly ownApplication: string
}

/**
 * The categories in the order they are offered: those that are whole, then fewer papers, then wider services.
 *
 * Rule: what the assessment rules out does not fit, whatever was answered; a "no" of the first look only puts a category
 * aside, since it is an answer and no proof. One that was claimed stays in sight even when it does not fit.
 *
 * @param unjudged categories nobody could judge on the day: a figure they need is not in the rules
 */
export function candidatesOf(
  answer: AssessmentAnswer,
  hints: CandidateHints,
  unjudged: readonly { readonly code: string; readonly services: readonly Service[] }[] = [],
): Candidate[] {
  const open = unjudged.map((category) => ({
    ...category,
    outcome: 'UNKNOWN' as const,
    criteria: [],
    missingDocuments: [],
  }))
  return [...answer.categories, ...open]
    .map((category) => candidateOf(category, hints))
    .toSorted(
      (a, b) =>
        Number(b.outcome === 'ENTITLED') - Number(a.outcome === 'ENTITLED') ||
        a.missing - b.missing ||
        b.services.length - a.services.length,
    )
}

function candidateOf(category: Judged, hints: CandidateHints): Candidate {
  const { code, outcome, services } = category
  const isClaimed = hints.claimed.includes(code)
  const isOut = outcome === 'NOT_ENTITLED' || outcome === 'MATTER_OUT_OF_SCOPE'
  const isDenied = hints.denied.has(code) && !hints.pointed.has(code)
  return {
    code,
    outcome,
    services,
    standing: standingOf({
      isOut,
      isDenied,
      isClaimed,
      isNamed: hints.pointed.has(code) || outcome === 'ENTITLED',
    }),
    missing: category.missingDocuments.filter(({ anyOf }) => !anyOf.includes(hints.ownApplication)).length,
    why: isOut
      ? (category.criteria.find((criterion) => criterion.outcome === 'FAILED')?.explanation ?? '')
      : '',
  }
}

type Standing = { isOut: boolean; isDenied: boolean; isClaimed: boolean; isNamed: boolean }

function standingOf({ isOut, isDenied, isClaimed, isNamed }: Standing): Candidate['standing'] {
  if (isClaimed) return 'POSSIBLE'
  if (isOut || isDenied) return 'DOES_NOT_FIT'
  return isNamed ? 'POSSIBLE' : 'NOT_ASKED'
}

/** Everything a category asks for: `anyOf` of each, and whether it is still missing. */
export type AskedPaper = { readonly anyOf: readonly string[]; readonly isMissing: boolean }

/**
 * The rows of a checklist.
 *
 * @param untouched what the category lacks when no paper at all is shown
 * @param now what it lacks with the papers as they are
 */
export function askedPapersOf(
  untouched: Pick<Answered, 'missingDocuments'> | undefined,
  now: Pick<Answered, 'missingDocuments'> | undefined,
): AskedPaper[] {
  const missing = now?.missingDocuments ?? []
  const missingKeys = new Set(missing.map(({ anyOf }) => lackKey(anyOf)))
  const all = untouched?.missingDocuments ?? []
  const known = new Set(all.map(({ anyOf }) => lackKey(anyOf)))
  return [
    ...all.map(({ anyOf }) => ({ anyOf, isMissing: missingKeys.has(lackKey(anyOf)) })),
    // A paper shown may ask for another one: a declaration of no income.
    ...missing
      .filter(({ anyOf }) => !known.has(lackKey(anyOf)))
      .map(({ anyOf }) => ({ anyOf, isMissing: true })),
  ]
}

/** The one sentence over a checklist. Texts: `secondaryAid.checklist.verdict.*`. */
export type Verdict =
  /** `FIGURE_MISSING`: the day's subsistence minimum is not in the rules. */
  | { readonly kind: 'ENTITLED' | 'SIGN_ONLY' | 'FIGURE_MISSING' }
  | { readonly kind: 'PAPERS'; readonly missing: number }
  | { readonly kind: 'NOT_ENTITLED' | 'MATTER_OUT_OF_SCOPE' | 'UNKNOWN'; readonly why: string }

export function verdictOf(category: Answered, missing: number): Verdict {
  const { outcome, criteria } = category
  if (outcome === 'ENTITLED') return { kind: 'ENTITLED' }
  if (outcome === 'DOCUMENTS_MISSING')
    return missing > 0 ? { kind: 'PAPERS', missing } : { kind: 'SIGN_ONLY' }
  const open = outcome === 'UNKNOWN' ? 'UNKNOWN' : 'FAILED'
  const papers = ['application', 'identity', 'proof', 'representativePapers']
  const found = criteria.find((criterion) => criterion.outcome === open && !papers.includes(criterion.id))
  return { kind: outcome, why: found?.explanation ?? '' }
}
