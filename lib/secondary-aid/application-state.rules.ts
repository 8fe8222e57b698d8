import { fail, ok, type Result } from '@/lib/core/result'

/**
 * Where an application for secondary aid stands. Labels: `secondaryAid.state.*`.
 *
 * `RETURNED`: the head gave it back to the worker; the papers are whole and the term runs on.
 * `AWAITING_PAPERS`: the person still owes papers; the term does not run.
 * `NOT_APPLIED`: the person chose not to apply after all; the draft may be taken up again.
 * `LEFT_INCOMPLETE`: the papers never came; whoever brings them later goes on with the same application.
 */
export const APPLICATION_STATES = [
  'DRAFT',
  'NOT_APPLIED',
  'AWAITING_PAPERS',
  'UNDER_REVIEW',
  'RETURNED',
  'GRANTED',
  'REFUSED',
  'WITHDRAWN',
  'LEFT_INCOMPLETE',
  'TRANSFERRED',
  'COMPLETED',
  'TERMINATED',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** Deeds that move an application. Labels: `secondaryAid.act.*`. */
export const APPLICATION_ACTS = [
  'GIVE_UP_DRAFT',
  'TAKE_UP_AGAIN',
  'SUBMIT_WHOLE',
  'SUBMIT_INCOMPLETE',
  'COMPLETE_PAPERS',
  'ASK_FOR_PAPERS',
  'RETURN_TO_WORKER',
  'SEND_FOR_DECISION',
  'GRANT',
  'REFUSE',
  'WITHDRAW',
  'CLOSE_INCOMPLETE',
  'TRANSFER',
  'COMPLETE_AID',
  'TERMINATE_AID',
] as const
export type ApplicationAct = (typeof APPLICATION_ACTS)[number]

/** Roles that touch applications; others never do. The reach over units is the access policy's. */
export type ApplicationRole = 'FRONTLINER' | 'HEAD'

type Move = {
  readonly from: readonly ApplicationState[]
  readonly to: ApplicationState
  readonly by: readonly ApplicationRole[]
}

const OPEN = ['AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED'] as const
const WORKER_OR_HEAD = ['FRONTLINER', 'HEAD'] as const

/** Who decides: the head alone, never the worker who took the application (design.md §4). */
const moves: Record<ApplicationAct, Move> = {
  GIVE_UP_DRAFT: { from: ['DRAFT'], to: 'NOT_APPLIED', by: WORKER_OR_HEAD },
  TAKE_UP_AGAIN: { from: ['NOT_APPLIED'], to: 'DRAFT', by: WORKER_OR_HEAD },
  SUBMIT_WHOLE: { from: ['DRAFT'], to: 'UNDER_REVIEW', by: WORKER_OR_HEAD },
  SUBMIT_INCOMPLETE: { from: ['DRAFT'], to: 'AWAITING_PAPERS', by: WORKER_OR_HEAD },
  COMPLETE_PAPERS: { from: ['AWAITING_PAPERS', 'LEFT_INCOMPLETE'], to: 'UNDER_REVIEW', by: WORKER_OR_HEAD },
  ASK_FOR_PAPERS: { from: ['UNDER_REVIEW', 'RETURNED'], to: 'AWAITING_PAPERS', by: WORKER_OR_HEAD },
  RETURN_TO_WORKER: { from: ['UNDER_REVIEW'], to: 'RETURNED', by: ['HEAD'] },
  SEND_FOR_DECISION: { from: ['RETURNED'], to: 'UNDER_REVIEW', by: WORKER_OR_HEAD },
  GRANT: { from: ['UNDER_REVIEW'], to: 'GRANTED', by: ['HEAD'] },
  REFUSE: { from: ['UNDER_REVIEW'], to: 'REFUSED', by: ['HEAD'] },
  WITHDRAW: { from: [...OPEN, 'LEFT_INCOMPLETE'], to: 'WITHDRAWN', by: WORKER_OR_HEAD },
  CLOSE_INCOMPLETE: { from: ['AWAITING_PAPERS'], to: 'LEFT_INCOMPLETE', by: ['HEAD'] },
  TRANSFER: { from: OPEN, to: 'TRANSFERRED', by: ['HEAD'] },
  COMPLETE_AID: { from: ['GRANTED'], to: 'COMPLETED', by: ['HEAD'] },
  TERMINATE_AID: { from: ['GRANTED'], to: 'TERMINATED', by: ['HEAD'] },
}

/** What has to hold beside the state. */
export type ApplicationFacts = {
  /** Required papers still outstanding. */
  readonly outstandingPapers: number
  /** A child without a representative whose children's service has not answered yet (situations.md 5.3.9). */
  readonly awaitsChildrensService: boolean
}

/** Why an application may not be moved so. Texts: `secondaryAid.moveProblem.*`. */
export const MOVE_PROBLEMS = [
  'wrongState',
  'notYourAct',
  'papersOutstanding',
  'papersWhole',
  'childrensServiceSilent',
] as const
export type MoveProblem = (typeof MOVE_PROBLEMS)[number]

const CLOSING: readonly ApplicationAct[] = ['GIVE_UP_DRAFT', 'CLOSE_INCOMPLETE', 'WITHDRAW', 'REFUSE']

/**
 * The state after the deed, or why it may not be done.
 *
 * Rule: no decision while a required paper is outstanding, and no refusal for missing papers; the case of a child
 * without a representative is not closed before the children's service answers.
 */
export function moveApplication(
  state: ApplicationState,
  act: ApplicationAct,
  by: ApplicationRole,
  facts: ApplicationFacts,
): Result<ApplicationState, MoveProblem> {
  const move = moves[act]
  if (!move.from.includes(state)) return fail('wrongState')
  if (!move.by.includes(by)) return fail('notYourAct')
  if (move.to === 'UNDER_REVIEW' || act === 'GRANT' || act === 'REFUSE') {
    if (facts.outstandingPapers > 0) return fail('papersOutstanding')
  }
  if (move.to === 'AWAITING_PAPERS' || act === 'CLOSE_INCOMPLETE') {
    if (facts.outstandingPapers === 0) return fail('papersWhole')
  }
  if (CLOSING.includes(act) && facts.awaitsChildrensService) return fail('childrensServiceSilent')
  return ok(move.to)
}

/** The deed that the papers themselves bring about, of an application received or just being so. */
export function actOfPapers(
  state: ApplicationState,
  outstanding: number,
  isReceiving: boolean,
): ApplicationAct | undefined {
  if (isReceiving) return outstanding > 0 ? 'SUBMIT_INCOMPLETE' : 'SUBMIT_WHOLE'
  if (state === 'AWAITING_PAPERS' || state === 'LEFT_INCOMPLETE')
    return outstanding === 0 ? 'COMPLETE_PAPERS' : undefined
  if (state === 'UNDER_REVIEW' || state === 'RETURNED') return outstanding > 0 ? 'ASK_FOR_PAPERS' : undefined
  return undefined
}

/** What the person in this role may do now, in the order of the screen. */
export function actsFor(
  state: ApplicationState,
  by: ApplicationRole,
  facts: ApplicationFacts,
): ApplicationAct[] {
  return APPLICATION_ACTS.filter((act) => moveApplication(state, act, by, facts).ok)
}

/** Whether it was ever received. */
export function isReceived(state: ApplicationState): boolean {
  return state !== 'DRAFT' && state !== 'NOT_APPLIED'
}

/** Whether this centre still owes a decision. */
export function awaitsDecision(state: ApplicationState): boolean {
  return state === 'UNDER_REVIEW' || state === 'RETURNED'
}

/** Whether nothing more can happen to the application itself. */
export function isFinal(state: ApplicationState): boolean {
  return APPLICATION_ACTS.every((act) => !moves[act].from.includes(state))
}
