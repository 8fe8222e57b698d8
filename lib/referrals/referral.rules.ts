import { fail, ok, type Result } from '@/lib/core/result'

/** Where a referral stands. Labels: `referrals.state.*`. */
export const REFERRAL_STATES = [
  'DRAFT',
  'HANDED_OVER',
  'SENT',
  'SEEN',
  'ACCEPTED',
  'DECLINED',
  'SERVED',
  'NOT_SERVED',
  'NO_ANSWER',
  'WITHDRAWN',
] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

/** `LIVE`: the partner is told and answers. `LOGGED`: only the client gets a sheet. */
export const REFERRAL_WAYS = ['LIVE', 'LOGGED'] as const

/** What moves a referral; each is an event that stays. Labels: `referrals.event.*`. */
export const REFERRAL_ACTS = [
  'HAND_OVER',
  'SEND',
  'SEE',
  'ACCEPT',
  'DECLINE',
  'SERVE',
  'NOT_SERVE',
  'TIME_OUT',
  'WITHDRAW',
] as const
export type ReferralAct = (typeof REFERRAL_ACTS)[number]

/** Everything that is written down of a referral. */
export const REFERRAL_EVENTS = [
  ...REFERRAL_ACTS,
  'START',
  'REMIND',
  'MAILED',
  'ASKED',
  'NOT_REACHED',
  'NOT_ASKED',
  'STOP_SHARING',
] as const
export type ReferralEventKind = (typeof REFERRAL_EVENTS)[number]

/** Staff of the centre; the partner by its link; the office's own clockwork. */
export type ReferralActor = 'STAFF' | 'PARTNER' | 'CLOCK'

type Move = {
  readonly from: readonly ReferralState[]
  readonly to: ReferralState
  /** From where the partner itself may do it; others never. */
  readonly byPartner?: readonly ReferralState[]
  readonly byStaff?: boolean
  readonly byClock?: boolean
  readonly needsReason?: boolean
}

/** The partner was told and has not said yet whether it takes the person; a late answer is an answer. */
const ASKED: readonly ReferralState[] = ['SENT', 'SEEN', 'NO_ANSWER']

const MOVES: Readonly<Record<ReferralAct, Move>> = {
  HAND_OVER: { from: ['DRAFT'], to: 'HANDED_OVER', byStaff: true },
  SEND: { from: ['HANDED_OVER'], to: 'SENT', byStaff: true },
  SEE: { from: ['SENT'], to: 'SEEN', byPartner: ['SENT'] },
  ACCEPT: { from: ['HANDED_OVER', ...ASKED], to: 'ACCEPTED', byPartner: ASKED, byStaff: true },
  DECLINE: {
    from: ['HANDED_OVER', ...ASKED],
    to: 'DECLINED',
    byPartner: ASKED,
    byStaff: true,
    needsReason: true,
  },
  SERVE: {
    from: ['HANDED_OVER', ...ASKED, 'ACCEPTED'],
    to: 'SERVED',
    byPartner: ['ACCEPTED'],
    byStaff: true,
  },
  NOT_SERVE: {
    from: ['HANDED_OVER', ...ASKED, 'ACCEPTED'],
    to: 'NOT_SERVED',
    byPartner: ['ACCEPTED'],
    byStaff: true,
    needsReason: true,
  },
  TIME_OUT: { from: ['SENT', 'SEEN'], to: 'NO_ANSWER', byClock: true },
  WITHDRAW: {
    from: ['DRAFT', 'HANDED_OVER', ...ASKED, 'ACCEPTED'],
    to: 'WITHDRAWN',
    byStaff: true,
    needsReason: true,
  },
}

/** Labels: `referrals.problem.*`. */
export type ReferralProblem = 'wrongState' | 'notYourAct' | 'reasonMissing'

/**
 * The state an act leads to.
 *
 * Rule: the partner says by its link whether it takes the person, and only after that whether it helped; staff write down
 * what was told by telephone, or by the client, at any point after the sheet was handed over. What ended badly has a reason.
 * Source: process.md §12 (recorded: feedback from the partner, outcome); the states are chosen by this product.
 */
export function moveReferral(
  state: ReferralState,
  act: ReferralAct,
  actor: ReferralActor,
  reason: string,
): Result<ReferralState, ReferralProblem> {
  const { from, to, byPartner = [], byStaff = false, byClock = false, needsReason = false } = MOVES[act]
  const isAllowed = { STAFF: byStaff, PARTNER: byPartner.length > 0, CLOCK: byClock }[actor]
  if (!isAllowed) return fail('notYourAct')
  if (!(actor === 'PARTNER' ? byPartner : from).includes(state)) return fail('wrongState')
  if (needsReason && reason.trim() === '') return fail('reasonMissing')
  return ok(to)
}

/** What this actor may do now, for the screen. */
export function possibleActs(state: ReferralState, actor: ReferralActor): ReferralAct[] {
  return REFERRAL_ACTS.filter((act) => moveReferral(state, act, actor, 'a reason').ok)
}

/** Whether nothing more is expected to happen with it. */
export function isOver(state: ReferralState): boolean {
  return state === 'DECLINED' || state === 'SERVED' || state === 'NOT_SERVED' || state === 'WITHDRAWN'
}

/** Whether the partner was told and has not said whether it takes the person. */
export function isAwaited(state: ReferralState): boolean {
  return state === 'SENT' || state === 'SEEN'
}

/** Whether the person was not helped there, so that another partner is to be proposed. */
export function asksForNext(state: ReferralState): boolean {
  return state === 'DECLINED' || state === 'NO_ANSWER' || state === 'NOT_SERVED'
}

export function isReferralState(text: string): text is ReferralState {
  return REFERRAL_STATES.some((state) => state === text)
}

/** The key of the running number, e.g. `referral:17:2026`. */
export function referralSeries(unitCode: string, year: number): string {
  return `referral:${unitCode}:${year}`
}

/** «17-Н-2026-0412»: the unit's code, «направлення», the year, the number in the year. */
export function formatReferralNumber(unitCode: string, year: number, serial: number): string {
  return `${unitCode}-Н-${year}-${String(serial).padStart(4, '0')}`
}
