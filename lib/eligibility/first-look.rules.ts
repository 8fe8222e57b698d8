import type { PlainDate } from '@/lib/core/plain-date'
import { fewestPapers } from './papers.rules'
import type { RuleBook, Service } from './rule-book'
import { codesOf, inForce } from './rule-book.rules'

/** Plain questions of a first look, asked in any order; each may be skipped. Labels: `eligibility.firstLook.*`. */
export const FIRST_LOOK_QUESTIONS = [
  'isChild',
  'hasLowIncome',
  'hasDisability',
  'isDisplaced',
  'askedForDisplacedStatus',
  'isVeteranOrFamily',
  'askedForVeteranStatus',
  'sufferedViolence',
  'wasCaptive',
  'sufferedWarCrime',
  'wasTrafficked',
  'seeksProtection',
  'isForeigner',
  'hasNoIdentityPapers',
  'isDetainedOrConvicted',
  'isInCareCase',
  'wasPersecuted',
  'hasMerits',
  'reportedCorruption',
  'leftCareUnder23',
] as const
export type FirstLookQuestion = (typeof FIRST_LOOK_QUESTIONS)[number]
export type FirstLookAnswers = Readonly<Partial<Record<FirstLookQuestion, 'YES' | 'NO'>>>

/** A category worth looking at, with what makes it easy or hard. */
export type PossibleCategory = {
  readonly code: string
  readonly papers: number
  readonly hasIncomeTest: boolean
  readonly hasScopeLimit: boolean
  readonly services: readonly Service[]
}

const POINTS_TO: Readonly<Record<FirstLookQuestion, readonly string[]>> = {
  isChild: ['CHILD'],
  hasLowIncome: ['LOW_INCOME'],
  hasDisability: ['DISABILITY'],
  isDisplaced: ['IDP', 'FRONTLINE_TOT_RESIDENT'],
  askedForDisplacedStatus: ['IDP_APPLICANT'],
  isVeteranOrFamily: ['VETERAN'],
  askedForVeteranStatus: ['VETERAN_STATUS_APPLICANT'],
  sufferedViolence: ['DV_GBV_VICTIM'],
  wasCaptive: ['LIBERTY_DEPRIVED'],
  sufferedWarCrime: ['WAR_SEXUAL_VIOLENCE_TORTURE'],
  wasTrafficked: ['TRAFFICKING_VICTIM'],
  seeksProtection: ['ASYLUM'],
  isForeigner: ['FOREIGNER_TREATY', 'FOREIGNER_DETAINED_FOR_REMOVAL', 'STATELESSNESS_APPLICANT'],
  hasNoIdentityPapers: ['UNDOCUMENTED', 'STATELESSNESS_APPLICANT'],
  isDetainedOrConvicted: [
    'ADMIN_DETENTION',
    'ADMIN_ARREST',
    'CRIM_DETAINED',
    'CRIM_APPOINTED_DEFENCE',
    'CONVICTED',
  ],
  isInCareCase: ['CAPACITY_CASE', 'PSYCHIATRIC_CASE', 'COURT_APPOINTED_CIVIL'],
  wasPersecuted: ['NAZI_VICTIM', 'REHABILITATED'],
  hasMerits: ['SPECIAL_MERIT'],
  reportedCorruption: ['WHISTLEBLOWER'],
  leftCareUnder23: ['CARE_LEAVER_18_23'],
}

/** What an answer rules out: a child is not an adult of low income, an adult not a child. */
const RULED_OUT: Partial<Record<FirstLookQuestion, Readonly<Record<'YES' | 'NO', readonly string[]>>>> = {
  isChild: { YES: ['LOW_INCOME', 'CARE_LEAVER_18_23'], NO: ['CHILD'] },
}

/**
 * Categories that may fit, by a few plain answers: those a "yes" points to and the rules of the day know.
 *
 * Rule: no income test and no scope limit first, then the fewest papers, then the widest services. Only a first look:
 * whether one fits is said by `assess` alone.
 */
export function firstLook(answers: FirstLookAnswers, book: RuleBook, on: PlainDate): PossibleCategory[] {
  const pointed = new Set<string>()
  const ruledOut = new Set<string>()
  for (const question of FIRST_LOOK_QUESTIONS) {
    const answer = answers[question]
    if (!answer) continue
    if (answer === 'YES') for (const code of POINTS_TO[question]) pointed.add(code)
    for (const code of RULED_OUT[question]?.[answer] ?? []) ruledOut.add(code)
  }
  return codesOf(book.categories)
    .filter((code) => pointed.has(code) && !ruledOut.has(code))
    .flatMap((code) => {
      const row = inForce(book.categories, code, on)
      if (!row?.enabledByDefault) return []
      return [
        {
          code,
          papers: fewestPapers(row.requirements),
          hasIncomeTest: row.formula !== null,
          hasScopeLimit: row.scope !== null,
          services: row.services,
        },
      ]
    })
    .toSorted(
      (a, b) => trouble(a) - trouble(b) || a.papers - b.papers || b.services.length - a.services.length,
    )
}

function trouble({ hasIncomeTest, hasScopeLimit }: PossibleCategory): number {
  return Number(hasIncomeTest) + Number(hasScopeLimit)
}
