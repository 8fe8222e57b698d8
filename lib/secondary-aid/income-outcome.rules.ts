import type { AssessmentAnswer } from '@/lib/eligibility/assessment-answer.schema'

type Counted = Pick<
  NonNullable<AssessmentAnswer['incomeSheet']>,
  'averageKopiykas' | 'thresholds' | 'groupReason'
>

/** Labels: `secondaryAid.paper.income.*`. `depends`: on whether the person is a pensioner, which nobody has told. */
export type IncomeOutcome = 'within' | 'above' | 'depends'

/**
 * What a counted income comes to, and the limit it is held against.
 *
 * Rule: the first limit decides, be it by the rules or as a worker chose with a reason. Where nobody has told whether the
 * person is a pensioner both limits stand, and an income between them decides nothing (income-test.yaml, groups).
 *
 * @returns undefined when there is no limit at all
 */
export function incomeOutcome({ averageKopiykas, thresholds, groupReason }: Counted) {
  const deciding = groupReason === 'notTold' ? thresholds : thresholds.slice(0, 1)
  const [lowest, highest = lowest] = deciding.map(({ kopiykas }) => kopiykas).toSorted((a, b) => a - b)
  if (lowest === undefined || highest === undefined) return undefined
  const outcome: IncomeOutcome =
    averageKopiykas <= lowest ? 'within' : averageKopiykas <= highest ? 'depends' : 'above'
  return { outcome, limitKopiykas: outcome === 'within' ? lowest : highest }
}
