import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { isGroundInForce } from './ground.rules'
import { type ReplacementGroundCode, replacementGrounds } from './replacement-grounds'
import { type TerminationGroundCode, terminationGrounds } from './termination-grounds'

/** Where a mandate of an advocate, or the order for a staff lawyer, stands. Labels: `secondaryAid.mandateState.*`. */
export const MANDATE_STATES = [
  'ISSUED',
  'ACCEPTED',
  'DECLINED',
  'REPLACED',
  'TERMINATED',
  'COMPLETED',
] as const
export type MandateState = (typeof MANDATE_STATES)[number]

/** What is done to a mandate; replacing and terminating name their ground. */
export type MandateAct =
  | { readonly kind: 'ACCEPT' | 'COMPLETE' }
  /** A staff lawyer acts on an order and does not decline it. */
  | { readonly kind: 'DECLINE'; readonly reason: string }
  | { readonly kind: 'REPLACE'; readonly ground: ReplacementGroundCode | null }
  | { readonly kind: 'TERMINATE'; readonly ground: TerminationGroundCode | null }

/** `PROVIDER` is whoever the mandate is for, no other lawyer. */
export type MandateActor = 'PROVIDER' | 'HEAD'

export type Mandate = { readonly state: MandateState; readonly provider: 'ADVOCATE' | 'STAFF_LAWYER' }

/** Why it may not be done. Texts: `secondaryAid.mandateProblem.*`. */
export const MANDATE_PROBLEMS = [
  'wrongState',
  'notYourAct',
  'reasonMissing',
  'groundMissing',
  'groundNotInForce',
  'groundIsNormalEnd',
  'staffDoNotDecline',
] as const
export type MandateProblem = (typeof MANDATE_PROBLEMS)[number]

const moves: Record<
  MandateAct['kind'],
  { from: readonly MandateState[]; to: MandateState; by: readonly MandateActor[] }
> = {
  ACCEPT: { from: ['ISSUED'], to: 'ACCEPTED', by: ['PROVIDER'] },
  DECLINE: { from: ['ISSUED'], to: 'DECLINED', by: ['PROVIDER'] },
  REPLACE: { from: ['ISSUED', 'ACCEPTED'], to: 'REPLACED', by: ['HEAD'] },
  TERMINATE: { from: ['ISSUED', 'ACCEPTED'], to: 'TERMINATED', by: ['HEAD'] },
  COMPLETE: { from: ['ACCEPTED'], to: 'COMPLETED', by: ['PROVIDER', 'HEAD'] },
}

/**
 * The state after the deed, or why it may not be done.
 *
 * Rule: replacing and terminating take a ground in force on the day (Law 3460-VI, art. 23, 24); aid that was given to
 * the end is completed, not terminated.
 */
export function moveMandate(
  { state, provider }: Mandate,
  act: MandateAct,
  by: MandateActor,
  on: PlainDate,
): Result<MandateState, MandateProblem> {
  const move = moves[act.kind]
  if (!move.from.includes(state)) return fail('wrongState')
  if (!move.by.includes(by)) return fail('notYourAct')
  const problem = problemOf(act, provider, on)
  return problem ? fail(problem) : ok(move.to)
}

function problemOf(
  act: MandateAct,
  provider: Mandate['provider'],
  on: PlainDate,
): MandateProblem | undefined {
  if (act.kind === 'DECLINE') {
    if (provider === 'STAFF_LAWYER') return 'staffDoNotDecline'
    return act.reason.trim() ? undefined : 'reasonMissing'
  }
  if (act.kind !== 'REPLACE' && act.kind !== 'TERMINATE') return undefined
  if (!act.ground) return 'groundMissing'
  if (act.kind === 'REPLACE') {
    return isGroundInForce(replacementGrounds[act.ground], on) ? undefined : 'groundNotInForce'
  }
  if (terminationGrounds[act.ground].isNormalEnd) return 'groundIsNormalEnd'
  return isGroundInForce(terminationGrounds[act.ground], on) ? undefined : 'groundNotInForce'
}

/** Whether the provider still has work under it; these count as load. */
export function isOpenMandate(state: MandateState): boolean {
  return state === 'ISSUED' || state === 'ACCEPTED'
}

/** Whether the person is without a provider now and another must be chosen. */
export function needsAnotherProvider(state: MandateState): boolean {
  return state === 'DECLINED' || state === 'REPLACED'
}
