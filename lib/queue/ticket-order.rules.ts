import type { TicketSource } from './ticket.rules'

/** What the order of the queue looks at. */
export type Queued = {
  readonly id: string
  readonly source: TicketSource
  readonly isQuick: boolean
  readonly priority: number
  /** Arrival; of a booking its time. */
  readonly queuedAt: Date
  /** Sent to this window; null: to any. */
  readonly windowId: string | null
}

/** What the order asks of a window. */
export type CallingWindow = { readonly id: string; readonly isQuick: boolean }

/** Why somebody stands where they stand. Labels: `hall.place.*`. */
export type PlaceReason = 'bookingDue' | 'priority' | 'arrival' | 'bookingLater'

const RANK: readonly PlaceReason[] = ['bookingDue', 'priority', 'arrival', 'bookingLater']

export function placeReason({ source, priority, queuedAt }: Queued, now: Date): PlaceReason {
  if (source === 'BOOKING') return queuedAt <= now ? 'bookingDue' : 'bookingLater'
  return priority > 0 ? 'priority' : 'arrival'
}

/**
 * The order in which people are called.
 *
 * Rule: whoever is booked goes first once their time has come; then those with a priority, the weightier reason before the
 * other; then by arrival. Who came early for a booking waits behind those who are here without one, and is called when nobody
 * else is left. Source: process.md §2 and issue 5 ("a checked-in booking goes to the top").
 */
export function inQueueOrder<T extends Queued>(tickets: readonly T[], now: Date): T[] {
  const rank = (ticket: T) => RANK.indexOf(placeReason(ticket, now))
  return tickets.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (placeReason(one, now) === 'priority' ? other.priority - one.priority : 0) ||
      one.queuedAt.getTime() - other.queuedAt.getTime() ||
      (one.id < other.id ? -1 : 1),
  )
}

/** Whether that window takes the person: who was sent to it always; else the quick counter takes short errands only. */
export function doesServe(
  window: CallingWindow,
  { windowId, isQuick }: Pick<Queued, 'windowId' | 'isQuick'>,
): boolean {
  if (windowId !== null) return windowId === window.id
  return !window.isQuick || isQuick
}

/** Whom that window calls next. */
export function nextFor<T extends Queued>(
  window: CallingWindow,
  tickets: readonly T[],
  now: Date,
): T | undefined {
  return inQueueOrder(tickets, now).find((ticket) => doesServe(window, ticket))
}

/**
 * Who will be called before this one, as far as it is known now: those before it in the order whom a window takes that could
 * take this one too. Short errands do not stand in the way of a consultation while a quick counter takes them.
 */
export function peopleAhead<T extends Queued>(
  ticket: Queued,
  tickets: readonly T[],
  windows: readonly CallingWindow[],
  now: Date,
): T[] {
  const order = inQueueOrder(tickets, now)
  const place = order.findIndex(({ id }) => id === ticket.id)
  const hasQuickCounter = windows.some(({ isQuick }) => isQuick)
  return order
    .slice(0, place < 0 ? order.length : place)
    .filter((other) => ticket.isQuick || !other.isQuick || !hasQuickCounter)
}
