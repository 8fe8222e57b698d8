import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { BookingAct } from './booking.rules'
import { bookingFields } from './booking-row.queries'
import { lockBooking, moveRow } from './booking-rows.commands'
import type { TicketState } from './ticket.rules'

const FOLLOWED: Partial<Record<TicketState, BookingAct>> = {
  DONE: 'FINISH',
  NO_SHOW: 'NO_SHOW',
  LEFT: 'NO_SHOW',
  WAITING: 'CHECK_IN',
}

/**
 * A checked-in booking goes the way of its ticket: it is over when its visit ends, nobody came when the person did not answer
 * the call or left, and it goes on when they are put back into the queue.
 */
export async function followTicket(tx: Tx, bookingId: string, state: TicketState, now: Date): Promise<void> {
  const act = FOLLOWED[state]
  if (!act) return
  await lockBooking(tx, bookingId)
  const row = await tx.booking.findUnique({ where: { id: bookingId }, select: bookingFields })
  if (!row) return
  const more = { closedAt: act === 'CHECK_IN' ? null : now }
  // What does not follow from where the booking stands has happened to it already.
  await moveRow(tx, 'CLOCK', row, { act, more }, now)
}

/**
 * Parts a booking from the ticket it had. The ticket goes on or stays as it ended; its first event says for which booking it was
 * taken. The hall is held: whoever takes the ticket back at that moment must not meet the booking.
 */
export async function untieTicket(tx: Tx, bookingId: string): Promise<void> {
  await tx.queueTicket.updateMany({
    where: { bookingId },
    data: { bookingId: null, revision: { increment: 1 } },
  })
}
