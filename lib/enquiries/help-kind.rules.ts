import type { Confidence } from '@/lib/core/confidence'
import type { HelpKind } from './enquiry.rules'

/** The aid's questions in the order they are asked; each may be skipped. Texts: `enquiries.helpQuestion.*`. */
export const HELP_QUESTION_IDS = [
  'isLegal',
  'otherBodyOnly',
  'needsDefence',
  'fitsCategory',
  'needsPaper',
  'infoEnough',
] as const
export type HelpQuestionId = (typeof HELP_QUESTION_IDS)[number]

export type HelpAnswer = 'YES' | 'NO'

/** A question left out was skipped. */
export type HelpAnswers = { readonly [question in HelpQuestionId]?: HelpAnswer }

/** Why a kind of help is recommended. Texts: `enquiries.helpReason.*`. */
export type HelpReason =
  | 'otherBodyDecides'
  | 'notLegal'
  | 'defenceAndCategory'
  | 'defenceCategoryToCheck'
  | 'defenceNoCategory'
  | 'paperNeeded'
  | 'informationEnough'
  | 'adviceNeeded'

export type HelpRecommendation =
  | {
      readonly kind: HelpKind
      readonly reason: HelpReason
      /** The answers that led here: the screen marks them. */
      readonly ledBy: readonly HelpQuestionId[]
      /** Answers that speak against it; the worker looks at them again. */
      readonly against: readonly HelpQuestionId[]
      /** A partner should be named too, so that nobody leaves with a bare "no". */
      readonly alsoPartner: boolean
      readonly source: string
      readonly confidence: Confidence
    }
  | {
      readonly kind: undefined
      /** The question whose answer would help most. */
      readonly next: HelpQuestionId
    }

type Row = {
  readonly kind: HelpKind
  readonly reason: HelpReason
  readonly when: HelpAnswers
  readonly against: HelpAnswers
  readonly alsoPartner?: true
  readonly source: string
  readonly confidence: Confidence
}

const TABLE = { source: 'Handbook ch. 3.2.1 (title); process.md §6', confidence: 'inferred' } as const

/**
 * First row that holds decides. The order is the order of process.md §6: whose competence, then whether it is law at
 * all, then the right that would be lost first if it were overlooked (defence before advice).
 */
const rows: readonly Row[] = [
  {
    kind: 'OTHER_BODY',
    reason: 'otherBodyDecides',
    when: { otherBodyOnly: 'YES' },
    against: { needsDefence: 'YES' },
    alsoPartner: true,
    source: 'Handbook 1.3.1.1; order 61 of 19.07.2019',
    confidence: 'guide',
  },
  {
    kind: 'NOT_LEGAL_AID',
    reason: 'notLegal',
    when: { isLegal: 'NO' },
    against: { needsDefence: 'YES', needsPaper: 'YES' },
    ...TABLE,
  },
  {
    kind: 'CONSULTATION',
    reason: 'defenceNoCategory',
    when: { needsDefence: 'YES', fitsCategory: 'NO' },
    against: { infoEnough: 'YES' },
    alsoPartner: true,
    source: 'Handbook 1.3.1: those without the right to secondary aid are referred properly',
    confidence: 'guide',
  },
  {
    kind: 'SECONDARY_AID_ACCESS',
    reason: 'defenceAndCategory',
    when: { needsDefence: 'YES', fitsCategory: 'YES' },
    against: { infoEnough: 'YES' },
    source: 'Law 3460-VI art. 13(2)',
    confidence: 'law',
  },
  {
    kind: 'SECONDARY_AID_ACCESS',
    reason: 'defenceCategoryToCheck',
    when: { needsDefence: 'YES' },
    against: { infoEnough: 'YES' },
    source: 'Law 3460-VI art. 13(2)',
    confidence: 'law',
  },
  {
    kind: 'DRAFTING',
    reason: 'paperNeeded',
    when: { needsPaper: 'YES' },
    against: { infoEnough: 'YES' },
    source: 'Law 3460-VI art. 7: applications, complaints and other non-procedural papers',
    confidence: 'publicPage',
  },
  {
    kind: 'INFORMATION',
    reason: 'informationEnough',
    when: { infoEnough: 'YES' },
    against: {},
    source: 'Law 3460-VI art. 7: legal information',
    confidence: 'publicPage',
  },
  {
    kind: 'CONSULTATION',
    reason: 'adviceNeeded',
    when: { infoEnough: 'NO' },
    against: {},
    source: 'Law 3460-VI art. 7: advice and explanations',
    confidence: 'publicPage',
  },
]

/**
 * Which kind of help the answers speak for; a person decides.
 *
 * Any question may be skipped. With nothing decisive answered there is no recommendation yet, only the question that
 * would help most.
 */
export function recommendHelp(answers: HelpAnswers): HelpRecommendation {
  const row = rows.find(({ when }) => agreeing(when, answers).length === Object.keys(when).length)
  if (!row) return { kind: undefined, next: nextQuestion(answers) }
  const { kind, reason, alsoPartner = false, source, confidence } = row
  const ledBy = agreeing(row.when, answers)
  return { kind, reason, ledBy, against: agreeing(row.against, answers), alsoPartner, source, confidence }
}

/** Whether the worker's choice differs from the recommendation, so that a word of reason is asked. */
export function isOverride(recommendation: HelpRecommendation, chosen: HelpKind): boolean {
  return recommendation.kind !== undefined && recommendation.kind !== chosen
}

/** Which questions still matter: with no need for defence the category is not asked. */
export function questionsToShow(answers: HelpAnswers): readonly HelpQuestionId[] {
  return HELP_QUESTION_IDS.filter((question) => question !== 'fitsCategory' || answers.needsDefence === 'YES')
}

function agreeing(wanted: HelpAnswers, answers: HelpAnswers): readonly HelpQuestionId[] {
  return HELP_QUESTION_IDS.filter((question) => wanted[question] && wanted[question] === answers[question])
}

/** With every question answered a row always holds, so the last one is only ever reached unanswered. */
function nextQuestion(answers: HelpAnswers): HelpQuestionId {
  return questionsToShow(answers).find((question) => !answers[question]) ?? 'infoEnough'
}
