import 'server-only'
import { z } from 'zod'
import { holds } from '@/lib/core/access'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { BookingProblem } from './booking.rules'
import type { ActBooking, MoveBooking } from './booking.schema'
import { tellKeepers } from './booking-notice.commands'
import { planReminders } from './booking-reminder.commands'
import type { BookingRow } from './booking-row.queries'
import { holdRow, moveRow, takeSlots } from './booking-rows.commands'
import { untieTicket } from './booking-ticket.commands'
import { findFittingTime, type TimeRefusal } from './booking-time.commands'
import { isEnded, TICKET_PURPOSES } from './ticket.rules'
import { holdTicket, isVisitOver, lockHall, moveTicketRow, takeTicket } from './ticket-rows.commands'

const movedSchema = z.object({ bookingId: z.string(), revision: z.number() })
type Moved = z.output<typeof movedSchema>
type MoveRefusal = TimeRefusal | BookingProblem | 'bookingNotFound' | 'changedMeanwhile' | 'slotTaken'

/**
 * Moves a booking to another time, calendar or way: the old time is free again in the same moment, or nothing changes. The ticket
 * of the old time belongs to it no longer: whoever comes at the new one gets another. Whoever waits in the hall is not moved
 * (`wrongState`): the queue says first what became of them.
 */
export async function moveBookingTo(
  viewer: Viewer,
  { submissionId, ...request }: MoveBooking,
  now = new Date(),
): Promise<Result<Moved, MoveRefusal | 'keyReused'>> {
  const operation = { operation: 'moveBooking', key: submissionId, request, answer: movedSchema }
  return inTransaction<Moved, MoveRefusal | 'keyReused'>((tx) =>
    once<Moved, MoveRefusal>(tx, viewer, operation, async () => {
      const { bookingId, expectedRevision, reason, ...asked } = request
      await lockHallOf(tx, bookingId)
      const row = await holdRow(tx, viewer, bookingId)
      if (!row) return fail('bookingNotFound')
      if (row.revision !== expectedRevision) return fail('changedMeanwhile')
      const fitting = await findFittingTime(tx, viewer, asked, { now, exceptId: bookingId })
      if (!fitting.ok) return fitting
      const { calendar, time, slots, interpreter } = fitting.value
      const revision = row.revision + 1
      const moved = await moveRow(
        tx,
        viewer,
        row,
        {
          act: 'MOVE',
          details: { from: row.startsAt.toISOString(), to: time.startsAt.toISOString() },
          reason,
          more: {
            ...time,
            unitId: calendar.unitId,
            way: asked.way,
            interpreter,
            // A link belongs to the way: whoever is rung up or comes here is shown none.
            ...(asked.way !== 'VIDEO' && { videoLink: '' }),
            revision,
            checkedInAt: null,
            closedAt: null,
          },
        },
        now,
      )
      if (!moved.ok) return moved
      await untieTicket(tx, bookingId)
      const taken = await takeSlots(tx, bookingId, slots, now)
      if (!taken.ok) return taken
      if (row.remindBy !== 'NONE') await planReminders(tx, { id: row.id, ...time, revision }, now)
      const calendarIds = [...row.slots, ...slots].map((slot) => slot.calendarId)
      await tellKeepers(tx, viewer, 'BOOKING_MOVED', { bookingId, calendarIds })
      return ok({ bookingId, revision })
    }),
  )
}

const actedSchema = z.object({ state: z.string() })
type Acted = z.output<typeof actedSchema>
type ActRefusal = BookingProblem | 'bookingNotFound' | 'forbidden'

/**
 * Cancels a booking with its reason, says that the person is here, that nobody came or that it took place. Who was checked in
 * waits in the hall no longer once it is over.
 */
export async function actOnBooking(
  viewer: Viewer,
  { submissionId, ...request }: ActBooking,
  now = new Date(),
): Promise<Result<Acted, ActRefusal | 'keyReused'>> {
  const operation = { operation: 'actOnBooking', key: submissionId, request, answer: actedSchema }
  return inTransaction<Acted, ActRefusal | 'keyReused'>((tx) =>
    once<Acted, ActRefusal>(tx, viewer, operation, async () => {
      const { bookingId, act, reason } = request
      if (act !== 'CANCEL') await lockHallOf(tx, bookingId)
      const row = await holdRow(tx, viewer, bookingId)
      if (!row) return fail('bookingNotFound')
      if (act === 'CHECK_IN') return checkIn(tx, viewer, row, now)
      const isCancelled = act === 'CANCEL'
      const moved = await moveRow(
        tx,
        viewer,
        row,
        {
          act,
          reason,
          more: {
            closedAt: now,
            ...(isCancelled && { cancelReason: reason.trim(), revision: { increment: 1 } }),
          },
        },
        now,
      )
      if (!moved.ok) return moved
      if (isCancelled) {
        await tx.bookingSlot.updateMany({ where: { bookingId }, data: { isActive: false } })
        const calendarIds = row.slots.map((slot) => slot.calendarId)
        await tellKeepers(tx, viewer, 'BOOKING_CANCELLED', { bookingId, calendarIds })
      } else await endTicket(tx, viewer, bookingId, act === 'FINISH' ? 'FINISH' : 'LEAVE', now)
      return ok({ state: moved.value })
    }),
  )
}

/** The hall before the booking, as a deed at a window has it: else each might wait for the other. */
async function lockHallOf(tx: Tx, bookingId: string): Promise<void> {
  const booking = await tx.booking.findUnique({ where: { id: bookingId }, select: { unitId: true } })
  if (booking) await lockHall(tx, booking.unitId)
}

/** A ticket whose visit is open ends with the visit. */
async function endTicket(
  tx: Tx,
  viewer: Viewer,
  bookingId: string,
  act: 'FINISH' | 'LEAVE',
  now: Date,
): Promise<void> {
  const known = await tx.queueTicket.findUnique({
    where: { bookingId },
    select: { id: true, visit: { select: { endedAt: true } } },
  })
  if (!known || known.visit?.endedAt === null) return
  const ticket = await holdTicket(tx, known.id)
  if (ticket && !isEnded(ticket.state)) await moveTicketRow(tx, viewer, ticket, { act }, now)
}

/**
 * The person is here: they get a ticket that stands at the time of the booking, before those without one. Who was written off
 * and came after all goes on with the ticket they had, if it is of this day and hall.
 */
async function checkIn(
  tx: Tx,
  viewer: Viewer,
  row: BookingRow,
  now: Date,
): Promise<Result<Acted, BookingProblem | 'forbidden'>> {
  if (!holds(viewer.ability, 'ticket:create')) return fail('forbidden')
  if (kyivMoment(row.startsAt).on !== kyivMoment(now).on) return fail('notToday')
  const moved = await moveRow(
    tx,
    viewer,
    row,
    { act: 'CHECK_IN', more: { checkedInAt: now, closedAt: null } },
    now,
  )
  if (!moved.ok) return moved
  const known = await tx.queueTicket.findUnique({
    where: { bookingId: row.id },
    select: { id: true, unitId: true, day: true },
  })
  const isOfHere = known?.unitId === row.unitId && plainDateOfUtc(known.day) === kyivMoment(now).on
  const ticket = known && isOfHere ? await holdTicket(tx, known.id) : null
  if (ticket) {
    const back = isEnded(ticket.state)
      ? await moveTicketRow(
          tx,
          viewer,
          ticket,
          { act: 'RETURN', ...((await isVisitOver(tx, ticket)) && { more: { visitId: null } }) },
          now,
        )
      : ok(null)
    return back.ok ? ok({ state: moved.value }) : fail('wrongState')
  }
  if (known) await untieTicket(tx, row.id)
  await takeTicket(
    tx,
    viewer,
    {
      unitId: row.unitId,
      purpose: TICKET_PURPOSES.find((each) => each === row.purpose) ?? 'OTHER',
      source: 'BOOKING',
      isQuick: false,
      clientId: row.clientId,
      bookingId: row.id,
      language: row.language,
      queuedAt: row.startsAt,
    },
    now,
  )
  return ok({ state: moved.value })
}
