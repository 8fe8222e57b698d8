import type { PlainDate } from '@/lib/core/plain-date'

export const PLAN_STATES = ['ACTIVE', 'CLOSED'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** What made a version of a plan. Labels: `casePlan.act.*`. */
export const PLAN_ACTS = ['CREATE', 'CHANGE', 'REVIEW', 'CLOSE', 'REOPEN'] as const
export type PlanAct = (typeof PLAN_ACTS)[number]

/** How a plan ended. Labels: `casePlan.outcome.*`. */
export const PLAN_OUTCOMES = ['REACHED', 'PARTLY', 'CLIENT_STOPPED', 'LOST_CONTACT', 'PASSED_ON'] as const
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number]

/** What may be done with a plan, and what it then is. A closed one says what it said; it may be taken up again. */
const MOVES: Record<PlanState, Partial<Record<PlanAct, PlanState>>> = {
  ACTIVE: { CHANGE: 'ACTIVE', REVIEW: 'ACTIVE', CLOSE: 'CLOSED' },
  CLOSED: { REOPEN: 'ACTIVE' },
}

export const movePlan = (state: PlanState, act: PlanAct): PlanState | undefined => MOVES[state][act]

/** A state as kept. */
export const planStateOf = (kept: string): PlanState => PLAN_STATES.find((each) => each === kept) ?? 'CLOSED'

/** What is wrong with the day of the next review; undefined when it may stand. A plan nobody comes back to is none. */
export function reviewProblem(reviewOn: PlainDate, on: PlainDate): 'reviewInPast' | undefined {
  return reviewOn <= on ? 'reviewInPast' : undefined
}

/** Parts of a plan. Labels: `casePlan.part.*`. */
export const PLAN_PARTS = ['needs', 'strengths', 'risks', 'goals', 'helpers', 'steps', 'reviewOn'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]
const EMPTY_PLAN = { needs: '', strengths: '', risks: '', goals: [], helpers: [], steps: [], reviewOn: '' }
type Parts = { readonly [Part in PlanPart]: unknown }

/** Two people's changes of one plan, put together. */
export type PlanMerge<Plan extends Parts> = {
  /** What either changed; where both changed one part, mine: nothing typed is lost. */
  readonly merged: Plan
  readonly theirs: readonly PlanPart[]
  /** Parts both changed differently. */
  readonly clashes: readonly PlanPart[]
}

/**
 * Puts together what two people made of one plan, part by part.
 *
 * @param base what both began with; null: there was no plan
 */
export function mergePlans<Plan extends Parts>(
  base: Parts | null,
  mine: Plan,
  theirs: Plan,
): PlanMerge<Plan> {
  const begun = base ?? EMPTY_PLAN
  const differ = (a: Parts, b: Parts, part: PlanPart) => JSON.stringify(a[part]) !== JSON.stringify(b[part])
  const changed = PLAN_PARTS.filter((part) => differ(begun, theirs, part))
  const taken = changed.filter((part) => !differ(begun, mine, part))
  return {
    merged: { ...mine, ...Object.fromEntries(taken.map((part) => [part, theirs[part]])) },
    theirs: changed.filter((part) => differ(mine, theirs, part) || taken.includes(part)),
    clashes: changed.filter((part) => !taken.includes(part) && differ(mine, theirs, part)),
  }
}
