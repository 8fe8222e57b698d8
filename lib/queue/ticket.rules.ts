import { fail, ok, type Result } from '@/lib/core/result'

/** What people come for. Labels: `hall.purpose.*`. */
export const TICKET_PURPOSES = ['CONSULTATION', 'PAPERS', 'APPLICATION', 'BOOKING', 'OTHER'] as const
export type TicketPurpose = (typeof TICKET_PURPOSES)[number]

/**
 * The letter a number begins with. Only letters that no one takes for a figure (З, О, Б, І) and most of which read the same in
 * Latin: a number is read from a distance, and by people who do not know Cyrillic.
 */
export const PURPOSE_LETTERS: Readonly<Record<TicketPurpose, string>> = {
  CONSULTATION: 'К',
  PAPERS: 'Д',
  APPLICATION: 'А',
  BOOKING: 'Т',
  OTHER: 'Р',
}

/** Papers are handed in quickly; of the others whoever gives the ticket says so. */
export const isQuickByItself = (purpose: TicketPurpose): boolean => purpose === 'PAPERS'

/** Where a ticket comes from: given at the desk, taken by the person’s own phone, a booking that has been checked in. */
export const TICKET_SOURCES = ['DESK', 'PHONE', 'BOOKING'] as const
export type TicketSource = (typeof TICKET_SOURCES)[number]

/** Labels: `hall.state.*`. */
export const TICKET_STATES = ['WAITING', 'CALLED', 'SERVING', 'ON_HOLD', 'DONE', 'NO_SHOW', 'LEFT'] as const
export type TicketState = (typeof TICKET_STATES)[number]

/** What moves a ticket; each is an event that stays. */
export const TICKET_ACTS = [
  'CALL',
  'RECALL',
  'START',
  'HOLD',
  'RESUME',
  'MOVE',
  'RETURN',
  'RANK',
  'NO_SHOW',
  'LEAVE',
  'DONE',
  'FINISH',
] as const
export type TicketAct = (typeof TICKET_ACTS)[number]

/** A worker; the person by their own phone; the office’s clockwork at the end of the day. */
export type TicketActor = 'STAFF' | 'PERSON' | 'CLOCK'

type Move = {
  readonly from: readonly TicketState[]
  /** Absent: the state stays. */
  readonly to?: TicketState
  readonly by: readonly TicketActor[]
  /** The name of the event that stays. */
  readonly event: string
}

const STAFF: readonly TicketActor[] = ['STAFF']
const OPEN: readonly TicketState[] = ['WAITING', 'CALLED', 'SERVING', 'ON_HOLD']

const MOVES: Readonly<Record<TicketAct, Move>> = {
  CALL: { from: ['WAITING'], to: 'CALLED', by: STAFF, event: 'CALLED' },
  RECALL: { from: ['CALLED'], by: STAFF, event: 'CALLED' },
  START: { from: ['CALLED'], to: 'SERVING', by: STAFF, event: 'STARTED' },
  HOLD: { from: ['CALLED', 'SERVING'], to: 'ON_HOLD', by: STAFF, event: 'HELD' },
  RESUME: { from: ['ON_HOLD'], to: 'SERVING', by: STAFF, event: 'RESUMED' },
  MOVE: { from: OPEN, to: 'WAITING', by: STAFF, event: 'MOVED' },
  // What was ended by mistake, or too early, is taken back.
  RETURN: {
    from: ['CALLED', 'SERVING', 'ON_HOLD', 'NO_SHOW', 'LEFT', 'DONE'],
    to: 'WAITING',
    by: STAFF,
    event: 'RETURNED',
  },
  RANK: { from: ['WAITING', 'ON_HOLD'], by: STAFF, event: 'RANKED' },
  NO_SHOW: { from: ['CALLED'], to: 'NO_SHOW', by: STAFF, event: 'NO_SHOW' },
  LEAVE: { from: OPEN, to: 'LEFT', by: ['STAFF', 'PERSON', 'CLOCK'], event: 'LEFT' },
  DONE: { from: ['SERVING'], to: 'DONE', by: ['STAFF', 'CLOCK'], event: 'DONE' },
  // The booking has taken place, called from the hall or not.
  FINISH: { from: OPEN, to: 'DONE', by: STAFF, event: 'DONE' },
}

/** From where the person may leave by phone: who is served tells the worker. */
const PERSON_LEAVES: readonly TicketState[] = ['WAITING', 'CALLED']

/** Before nobody is taken to have come, they were called at least so often. Source: internal standard. */
export const CALLS_BEFORE_NO_SHOW = 2

/** Labels: `hall.problem.*`. */
export type TicketProblem = 'wrongState' | 'notYourAct' | 'callAgainFirst'

/**
 * The state an act leads to.
 *
 * Rule: a person is called, served, and gone; in between they may be put on hold, sent back or to another window. Nobody
 * is written off as absent after one call. Source: process.md §2 (recorded: called, started, ended, left without
 * service); the states are chosen by this product.
 */
export function moveTicket(
  { state, callCount }: { state: TicketState; callCount: number },
  act: TicketAct,
  actor: TicketActor,
): Result<TicketState, TicketProblem> {
  const { from, to = state, by } = MOVES[act]
  if (!by.includes(actor)) return fail('notYourAct')
  if (!(actor === 'PERSON' ? PERSON_LEAVES : from).includes(state)) return fail('wrongState')
  if (act === 'NO_SHOW' && callCount < CALLS_BEFORE_NO_SHOW) return fail('callAgainFirst')
  return ok(to)
}

export const eventOf = (act: TicketAct): string => MOVES[act].event

/** Whether nothing more is expected to happen with it today. */
export const isEnded = (state: TicketState): boolean => !OPEN.includes(state)

/** Whether a worker has the person before them, or has called them. */
export const isAtWindow = (state: TicketState): boolean => state === 'CALLED' || state === 'SERVING'

/** What the night makes of a ticket the day has left open: who was being served was served, the others have gone. */
export const actOfNight = (state: TicketState): 'DONE' | 'LEAVE' => (state === 'SERVING' ? 'DONE' : 'LEAVE')

/** Why somebody goes before others. Labels: `hall.priority.*`. */
export const PRIORITY_REASONS = [
  'VIOLENCE_OR_THREAT',
  'TERM_RUNS_OUT',
  'DISABILITY',
  'PREGNANT_OR_SMALL_CHILD',
  'ELDERLY',
  'COMBATANT',
] as const
export type PriorityReason = (typeof PRIORITY_REASONS)[number]

/**
 * How far forward a reason brings a person: danger and a procedural term of three days or less before the others.
 *
 * Source: process.md §2, the default list, inferred: an internal standard of the office, shown as such.
 */
export function priorityOf(reason: PriorityReason | null): number {
  if (reason === null) return 0
  return reason === 'VIOLENCE_OR_THREAT' || reason === 'TERM_RUNS_OUT' ? 2 : 1
}

/** Why a person waits aside. Labels: `hall.hold.*`. */
export const HOLD_REASONS = ['FILLS_IN_PAPERS', 'COPIES', 'INTERPRETER', 'OUT_FOR_A_WHILE', 'OTHER'] as const
export type HoldReason = (typeof HOLD_REASONS)[number]

const SERIAL_DIGITS = 3

/** «К-007»: the letter of the purpose, the number of the day. */
export function formatTicketNumber(letter: string, serial: number): string {
  return `${letter}-${String(serial).padStart(SERIAL_DIGITS, '0')}`
}

/** A booking is called by its own letter, whatever it is for. */
export function letterOf(purpose: TicketPurpose, source: TicketSource): string {
  return PURPOSE_LETTERS[source === 'BOOKING' ? 'BOOKING' : purpose]
}

const isOneOf =
  <T extends string>(all: readonly T[]) =>
  (text: string | null): text is T =>
    all.some((each) => each === text)

export const isTicketState = isOneOf(TICKET_STATES)
export const isTicketPurpose = isOneOf(TICKET_PURPOSES)
export const isTicketSource = isOneOf(TICKET_SOURCES)
export const isHoldReason = isOneOf(HOLD_REASONS)
export const isPriorityReason = isOneOf(PRIORITY_REASONS)
