import { fail, ok, type Result } from '@/lib/core/result'

/** Where a booking stands. Labels: `bookings.state.*`. */
export const BOOKING_STATES = [
  'HELD',
  'BOOKED',
  'CHECKED_IN',
  'DONE',
  'NO_SHOW',
  'CANCELLED',
  'RELEASED',
] as const
export type BookingState = (typeof BOOKING_STATES)[number]

/** What moves it. Labels of those a worker presses: `bookings.act.*`. */
export const BOOKING_ACTS = ['BOOK', 'RELEASE', 'MOVE', 'CANCEL', 'CHECK_IN', 'NO_SHOW', 'FINISH'] as const
export type BookingAct = (typeof BOOKING_ACTS)[number]

/** How much the page of bookings shows. Labels: `bookings.list.*`. */
export const BOOKING_VIEWS = ['day', 'week'] as const

/** Ways people are received. Labels: `bookings.way.*`. */
export const BOOKING_WAYS = ['IN_PERSON', 'PHONE', 'VIDEO'] as const
export type BookingWay = (typeof BOOKING_WAYS)[number]

/** What for. Labels: `bookings.purpose.*`. */
export const BOOKING_PURPOSES = ['CONSULTATION', 'APPLICATION', 'PAPERS', 'OTHER'] as const
export type BookingPurpose = (typeof BOOKING_PURPOSES)[number]

export const CALENDAR_KINDS = ['CENTRE', 'WORKER', 'INTERPRETER', 'POINT'] as const
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

/** The sign language among the languages of an interpreter. */
export const SIGN = 'SIGN'

/** How long a chosen time is kept while its form is filled in. */
export const HOLD_MINUTES = 5

type Move = {
  readonly from: readonly BookingState[]
  readonly to: BookingState
  readonly needsReason?: boolean
  /** Only once the appointment has begun. */
  readonly needsStart?: boolean
  /** Only of those who come to the office. */
  readonly inPersonOnly?: boolean
}

const MOVES: Readonly<Record<BookingAct, Move>> = {
  BOOK: { from: ['HELD', 'RELEASED'], to: 'BOOKED' },
  RELEASE: { from: ['HELD'], to: 'RELEASED' },
  MOVE: { from: ['BOOKED', 'NO_SHOW'], to: 'BOOKED' },
  CANCEL: { from: ['BOOKED'], to: 'CANCELLED', needsReason: true },
  // Who comes late was marked as absent already.
  CHECK_IN: { from: ['BOOKED', 'NO_SHOW'], to: 'CHECKED_IN', inPersonOnly: true },
  NO_SHOW: { from: ['BOOKED', 'CHECKED_IN'], to: 'NO_SHOW', needsStart: true },
  FINISH: { from: ['BOOKED', 'CHECKED_IN'], to: 'DONE', needsStart: true },
}

/** Labels: `bookings.problem.*`. */
export type BookingProblem = 'wrongState' | 'reasonMissing' | 'notBegunYet' | 'notInPerson' | 'notToday'

type Standing = { state: BookingState; way: BookingWay; startsAt: Date }

/**
 * The state an act leads to.
 *
 * Rule: what is held becomes a booking or is freed; a booking is moved, cancelled with a reason, checked in, or nobody came;
 * who was checked in has been received when the visit ends. A person may come before the time: a check-in does not wait for
 * it. Source: process.md §2 (recorded: booked or walk-in, left without service); the states are chosen by this product.
 */
export function moveBooking(
  { state, way, startsAt }: Standing,
  act: BookingAct,
  { now, reason = '' }: { now: Date; reason?: string },
): Result<BookingState, BookingProblem> {
  const { from, to, needsReason, needsStart, inPersonOnly } = MOVES[act]
  if (!from.includes(state)) return fail('wrongState')
  if (inPersonOnly && way !== 'IN_PERSON') return fail('notInPerson')
  // Whoever has been checked in may well be received before the time.
  if (needsStart && startsAt > now && state !== 'CHECKED_IN') return fail('notBegunYet')
  if (needsReason && reason.trim() === '') return fail('reasonMissing')
  return ok(to)
}

/** What a worker may do with it now, for the screen. */
export function possibleActs(booking: Standing, now: Date): BookingAct[] {
  return BOOKING_ACTS.filter((act) => moveBooking(booking, act, { now, reason: 'a reason' }).ok)
}

/** Whether a link to meet by may be given, changed or taken away: of a meeting by video that is still to come. */
export const mayChangeLink = ({ state, way }: Pick<Standing, 'state' | 'way'>): boolean =>
  state === 'BOOKED' && way === 'VIDEO'

export function isBookingState(text: string): text is BookingState {
  return BOOKING_STATES.some((state) => state === text)
}
export function isBookingWay(text: string): text is BookingWay {
  return BOOKING_WAYS.some((way) => way === text)
}

/** The key of the running number, e.g. `booking:17:2026`. */
export function bookingSeries(unitCode: string, year: number): string {
  return `booking:${unitCode}:${year}`
}

/** «17-ЗП-2026-0412»: the unit's code, «запис на прийом», the year, the number in the year. */
export function formatBookingNumber(unitCode: string, year: number, serial: number): string {
  return `${unitCode}-ЗП-${year}-${String(serial).padStart(4, '0')}`
}
