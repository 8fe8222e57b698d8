/**
 * What a contact is, when it has ended, who answers for it and how long nothing may happen with it (N11: no one falls
 * through). Every contact ends in one of its terminal states, and until then has an owner.
 *
 * The ages are standards of this office, designed here (process.md §7–§14 say what follows what, not how long it may rest).
 */
export const CONTACTS = {
  /** A meeting with a person: owned by the worker, ended when it has an end and a reason for it. */
  VISIT: { openDays: 1 },
  /** An issue: owned by its executor, ended when it is closed; a written one has its own term. */
  ENQUIRY: { terminal: ['CLOSED', 'FORWARDED', 'TRANSFERRED'], overdueDays: 30, restDays: 90 },
  /** Owned by its executor until it is decided; a granted one by who is to appoint, then by the mandate. */
  APPLICATION: {
    open: ['DRAFT', 'AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED'],
    draftDays: 30,
    papersDays: 90,
    overdueDays: 30,
  },
  /** Owned by the provider. */
  MANDATE: { open: ['ISSUED', 'ACCEPTED'], answerDays: 7 },
  /** Owned by who sent the person on; what came to nothing has to be followed. */
  REFERRAL: {
    open: ['DRAFT', 'HANDED_OVER', 'SENT', 'SEEN', 'ACCEPTED', 'NO_ANSWER'],
    failed: ['NO_ANSWER', 'DECLINED', 'NOT_SERVED'],
    draftDays: 7,
    askDays: 14,
    followDays: 14,
    clockDays: 1,
  },
  /** Owned by the sender until it is accepted. */
  TRANSFER: { open: ['PROPOSED', 'SENT'], acceptDays: 5 },
  /** Owned by the hall, and once called by the window; ends on its day. */
  TICKET: { open: ['WAITING', 'CALLED', 'SERVING', 'ON_HOLD'] },
  /** Owned by its calendar; ends when its time has come. */
  BOOKING: { held: 'HELD', open: ['BOOKED', 'CHECKED_IN'], heldMinutes: 60, pastDays: 1 },
} as const

/**
 * What may be wrong with a contact. Labels: `today.about.orphans_*`.
 *
 * `OWNER_GONE`: whoever answers for it has no account or role any more. `NO_OWNER`: nobody is named. `NO_END`: nothing has
 * happened for longer than it may rest. `HALF_DONE`: its state and what was written with it do not agree.
 */
export type OrphanFault = 'OWNER_GONE' | 'NO_OWNER' | 'NO_END' | 'HALF_DONE'
