import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'

/** Where a transfer to another centre stands. Labels: `transfers.state.*`. */
export const TRANSFER_STATES = ['PROPOSED', 'SENT', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'] as const
export type TransferState = (typeof TRANSFER_STATES)[number]

/** Why a matter goes to another centre (process.md §8, inferred). Labels: `transfers.reason.*`. */
export const TRANSFER_REASONS = ['RESIDENCE', 'BODY_OR_COURT', 'CONFLICT', 'CLIENT_ASKS', 'OTHER'] as const
export type TransferReason = (typeof TRANSFER_REASONS)[number]

/** How the person was told. Labels: `transfers.told.*`. */
export const TOLD_WAYS = ['IN_PERSON', 'PHONE', 'LETTER', 'NOT_YET'] as const
export type ToldWay = (typeof TOLD_WAYS)[number]

export const TRANSFER_ACTS = ['SEND', 'ACCEPT', 'RETURN', 'WITHDRAW'] as const
export type TransferAct = (typeof TRANSFER_ACTS)[number]

/** Who acts: the head of the sending centre, who proposed it, the head of the receiving centre. */
export type TransferActor = 'SENDING_HEAD' | 'PROPOSER' | 'RECEIVING_HEAD'

type Move = {
  readonly from: Partial<Record<TransferActor, readonly TransferState[]>>
  readonly to: TransferState
  readonly needsReason: boolean
}

const MOVES: Readonly<Record<TransferAct, Move>> = {
  SEND: { from: { SENDING_HEAD: ['PROPOSED'] }, to: 'SENT', needsReason: false },
  ACCEPT: { from: { RECEIVING_HEAD: ['SENT'] }, to: 'ACCEPTED', needsReason: false },
  RETURN: { from: { RECEIVING_HEAD: ['SENT'] }, to: 'RETURNED', needsReason: true },
  WITHDRAW: {
    from: { SENDING_HEAD: ['PROPOSED', 'SENT'], PROPOSER: ['PROPOSED'] },
    to: 'WITHDRAWN',
    needsReason: true,
  },
}

/** Labels: `transfers.problem.*`. */
export type TransferMoveProblem = 'wrongState' | 'notYourAct' | 'reasonMissing'

/**
 * The state an act leads to.
 *
 * Rule: a worker proposes, the head of the centre sends, the head of the other accepts or returns it; until it is accepted the
 * sender owns the matter and may take it back. Source: process.md §8.
 *
 * @param actors as whom the viewer may act; a head above both centres is both
 */
export function moveTransfer(
  state: TransferState,
  act: TransferAct,
  actors: readonly TransferActor[],
  reason: string,
): Result<TransferState, TransferMoveProblem> {
  const { from, to, needsReason } = MOVES[act]
  const allowed = actors.flatMap((actor) => from[actor] ?? [])
  if (!Object.keys(from).some((actor) => actors.some((each) => each === actor))) return fail('notYourAct')
  if (!allowed.includes(state)) return fail('wrongState')
  if (needsReason && reason.trim() === '') return fail('reasonMissing')
  return ok(to)
}

/** What these may do now, for the screen. */
export function transferActs(state: TransferState, actors: readonly TransferActor[]): TransferAct[] {
  return TRANSFER_ACTS.filter((act) => moveTransfer(state, act, actors, 'a reason').ok)
}

/** Whether the matter is still on its way. */
export function isOnTheWay(state: TransferState): boolean {
  return state === 'PROPOSED' || state === 'SENT'
}

/**
 * Whether nobody has accepted it in time.
 *
 * Rule: alarm after one working day (process.md §8; standard of the office).
 *
 * @param acceptBy the last day to accept it
 */
export function isLate(state: TransferState, acceptBy: PlainDate | null, on: PlainDate): boolean {
  return state === 'SENT' && acceptBy !== null && acceptBy < on
}

/** Applications that may go to another centre: received and not decided yet. */
export const TRANSFERABLE_APPLICATIONS = ['AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED'] as const

export function isTransferableApplication(state: string): boolean {
  return TRANSFERABLE_APPLICATIONS.some((each) => each === state)
}

export function isTransferState(text: string): text is TransferState {
  return TRANSFER_STATES.some((state) => state === text)
}
