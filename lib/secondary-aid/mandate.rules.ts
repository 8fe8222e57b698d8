import { fail, ok, type Result } from '@/lib/core/result'

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

/** What is done to a mandate; what replacing and terminating must say beside that, `aid-ending.rules` asks. */
export type MandateAct =
  | { readonly kind: 'ACCEPT' | 'COMPLETE' | 'REPLACE' | 'TERMINATE' }
  /** A staff lawyer acts on an order and does not decline it. */
  | { readonly kind: 'DECLINE'; readonly reason: string }

/** `PROVIDER` is whoever the mandate is for, no other lawyer. */
export type MandateActor = 'PROVIDER' | 'HEAD'

export type Mandate = { readonly state: MandateState; readonly provider: 'ADVOCATE' | 'STAFF_LAWYER' }

/** Why it may not be done. Texts: `secondaryAid.mandateProblem.*`. */
export const MANDATE_PROBLEMS = ['wrongState', 'notYourAct', 'reasonMissing', 'staffDoNotDecline'] as const
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

/** The state after the deed, or why it may not be done. */
export function moveMandate(
  { state, provider }: Mandate,
  act: MandateAct,
  by: MandateActor,
): Result<MandateState, MandateProblem> {
  const move = moves[act.kind]
  if (!move.from.includes(state)) return fail('wrongState')
  if (!move.by.includes(by)) return fail('notYourAct')
  const problem = problemOf(act, provider)
  return problem ? fail(problem) : ok(move.to)
}

function problemOf(act: MandateAct, provider: Mandate['provider']): MandateProblem | undefined {
  if (act.kind !== 'DECLINE') return undefined
  if (provider === 'STAFF_LAWYER') return 'staffDoNotDecline'
  return act.reason.trim() ? undefined : 'reasonMissing'
}

/** Steps beside the acts: the provider asks to be replaced, and the head keeps them all the same. The state stays. */
export const ASKED_REPLACEMENT = 'ASK_REPLACEMENT'
export const KEPT_PROVIDER = 'KEEP'

const STEPS = [
  ...(['ISSUE', 'ACCEPT', 'DECLINE', 'REPLACE', 'TERMINATE', 'COMPLETE'] as const),
  ASKED_REPLACEMENT,
  KEPT_PROVIDER,
] as const
/** What the kept kind of an event says: the screens have words for these and no other. */
export const stepOf = (kind: string): (typeof STEPS)[number] => STEPS.find((each) => each === kind) ?? 'ISSUE'

/** Whether the provider still has work under it; these count as load. */
export function isOpenMandate(state: MandateState): boolean {
  return state === 'ISSUED' || state === 'ACCEPTED'
}

/** Whether the person is without a provider now and another must be chosen. */
export function needsAnotherProvider(state: MandateState): boolean {
  return state === 'DECLINED' || state === 'REPLACED'
}
