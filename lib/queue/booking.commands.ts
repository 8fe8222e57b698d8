import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { holds } from '@/lib/core/access'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { type BookingProblem, bookingSeries, formatBookingNumber } from './booking.rules'
import type { ActBooking, ConfirmBooking, MoveBooking } from './booking.schema'
import { remindedFields } from './booking-reminded.queries'
import { planReminders } from './booking-reminder.commands'
import { mayRemind } from './booking-reminder.rules'
import { type BookingRow, bookingFields, wayOf } from './booking-row.queries'
import { holdRow, lockBooking, moveRow, takeSlots } from './booking-rows.commands'
import { findFittingTime, type TimeRefusal } from './booking-time.commands'
import { timeOf } from './booking-words.rules'
import { isEnded, TICKET_PURPOSES } from './ticket.rules'
import { holdTicket, moveTicketRow, takeTicket } from './ticket-rows.commands'

const bookedSchema = z.object({ bookingId: z.string(), number: z.string() })
type Booked = z.output<typeof bookedSchema>
type BookRefusal = TimeRefusal | BookingProblem | 'holdOver' | 'slotTaken' | 'personNotFound' | 'cannotRemind'

/**
 * Makes a booking of a held time. A hold that ran out is good as long as nobody has taken the time; the time is judged again, for
 * the worker may have fallen ill or the calendar been closed while the form was filled in.
 */
export async function confirmBooking(
  viewer: Viewer,
  { submissionId, ...request }: ConfirmBooking,
  now = new Date(),
): Promise<Result<Booked, BookRefusal | 'keyReused'>> {
  const operation = { operation: 'confirmBooking', key: submissionId, request, answer: bookedSchema }
  return inTransaction((tx) => once(tx, viewer, operation, () => book(tx, viewer, request, now)))
}

async function book(
  tx: Tx,
  viewer: Viewer,
  { bookingId, form, ...about }: Omit<ConfirmBooking, 'submissionId'>,
  now: Date,
): Promise<Result<Booked, BookRefusal>> {
  await lockBooking(tx, bookingId)
  const row = await tx.booking.findFirst({
    where: { id: bookingId, createdById: viewer.staffId, number: null },
    select: { ...bookingFields, unit: { select: { code: true } } },
  })
  if (!row) return fail('holdOver')
  const calendarId = await ownCalendarOf(tx, row.slots)
  if (!calendarId) return fail('holdOver')
  const asked = { calendarId, ...wallTime(row.startsAt), way: wayOf(row), interpreter: row.interpreter }
  const fitting = await findFittingTime(tx, viewer, asked, { now, exceptId: bookingId })
  if (!fitting.ok) return fitting
  if (row.state === 'RELEASED') {
    const taken = await takeSlots(tx, bookingId, fitting.value.slots, now)
    if (!taken.ok) return taken
  }
  const subject = await findSubject(tx, viewer, about)
  if (!subject) return fail('personNotFound')
  const { client, ...ids } = subject
  if (form.remind && !(client && mayRemind(client))) return fail('cannotRemind')

  const { on } = wallTime(row.startsAt)
  const year = Number(on.slice(0, 4))
  const series = bookingSeries(row.unit.code, year)
  const [taken] = await tx.$queryRaw<{ first: number }[]>`SELECT take_numbers(${series}, 1) AS first`
  const number = formatBookingNumber(row.unit.code, year, taken?.first ?? 0)
  const moved = await moveRow(
    tx,
    viewer,
    { ...row, client: client ?? null },
    {
      act: 'BOOK',
      details: { way: row.way, purpose: form.purpose },
      more: {
        ...ids,
        number,
        heldUntil: null,
        closedAt: null,
        bookedAt: now,
        purpose: form.purpose,
        language: form.language,
        videoLink: row.way === 'VIDEO' ? form.videoLink : '',
        note: form.note,
        remindBy: form.remind ? 'EMAIL' : 'NONE',
      },
    },
    now,
  )
  if (!moved.ok) return moved
  if (form.remind) await planReminders(tx, row, now)
  return ok({ bookingId, number })
}

/** Day and time by the clock on the wall, as a form would give them. */
function wallTime(at: Date) {
  return { on: kyivMoment(at).on, time: timeOf(at) }
}

/** The calendar of a booking that is not its interpreter's. */
async function ownCalendarOf(tx: Tx, slots: readonly { calendarId: string }[]): Promise<string | undefined> {
  const found = await tx.bookingCalendar.findFirst({
    where: { id: { in: slots.map(({ calendarId }) => calendarId) }, kind: { not: 'INTERPRETER' } },
    select: { id: true },
  })
  return found?.id
}

type Ids = Pick<ConfirmBooking, 'clientId' | 'enquiryId' | 'mandateId'>

const subjectFields = { homeUnitId: true, ...remindedFields } as const

/** Whom it is for: nobody by name, or a person the viewer may see, with the issue or the case it belongs to. */
async function findSubject(tx: Tx, viewer: Viewer, { clientId, enquiryId, mandateId }: Ids) {
  const none = { clientId: null, enquiryId: null, mandateId: null, client: undefined }
  const reach = accessibleBy(viewer.ability, 'read')
  if (mandateId) {
    const mandate = await tx.aidMandate.findFirst({
      where: { AND: [reach.ofType('AidMandate'), { id: mandateId }] },
      select: { application: { select: { clientId: true, client: { select: subjectFields } } } },
    })
    return mandate && { ...none, mandateId, ...mandate.application }
  }
  if (enquiryId) {
    const enquiry = await tx.enquiry.findFirst({
      where: { AND: [reach.ofType('Enquiry'), { id: enquiryId }] },
      select: { clientId: true, client: { select: subjectFields } },
    })
    return enquiry && { ...none, enquiryId, clientId: enquiry.clientId, client: enquiry.client ?? undefined }
  }
  if (!clientId) return none
  const client = await tx.client.findFirst({
    where: { AND: [reach.ofType('Client'), { id: clientId }] },
    select: subjectFields,
  })
  return client && { ...none, clientId, client }
}

const movedSchema = z.object({ bookingId: z.string(), revision: z.number() })
type Moved = z.output<typeof movedSchema>
type MoveRefusal = TimeRefusal | BookingProblem | 'bookingNotFound' | 'changedMeanwhile' | 'slotTaken'

/** Moves a booking to another time, calendar or way: the old time is free again in the same moment, or nothing changes. */
export async function moveBookingTo(
  viewer: Viewer,
  { submissionId, ...request }: MoveBooking,
  now = new Date(),
): Promise<Result<Moved, MoveRefusal | 'keyReused'>> {
  const operation = { operation: 'moveBooking', key: submissionId, request, answer: movedSchema }
  return inTransaction<Moved, MoveRefusal | 'keyReused'>((tx) =>
    once<Moved, MoveRefusal>(tx, viewer, operation, async () => {
      const { bookingId, expectedRevision, reason, ...asked } = request
      const row = await holdRow(tx, viewer, bookingId)
      if (!row) return fail('bookingNotFound')
      if (row.revision !== expectedRevision) return fail('changedMeanwhile')
      const fitting = await findFittingTime(tx, viewer, asked, { now, exceptId: bookingId })
      if (!fitting.ok) return fitting
      const { calendar, time, slots } = fitting.value
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
            interpreter: asked.interpreter,
            revision,
            closedAt: null,
          },
        },
        now,
      )
      if (!moved.ok) return moved
      const taken = await takeSlots(tx, bookingId, slots, now)
      if (!taken.ok) return taken
      if (row.remindBy !== 'NONE') await planReminders(tx, { id: row.id, ...time, revision }, now)
      return ok({ bookingId, revision })
    }),
  )
}

const actedSchema = z.object({ state: z.string() })
type Acted = z.output<typeof actedSchema>
type ActRefusal = BookingProblem | 'bookingNotFound' | 'forbidden'

/** Cancels a booking with its reason, says that the person is here, that nobody came or that it took place. */
export async function actOnBooking(
  viewer: Viewer,
  { submissionId, ...request }: ActBooking,
  now = new Date(),
): Promise<Result<Acted, ActRefusal | 'keyReused'>> {
  const operation = { operation: 'actOnBooking', key: submissionId, request, answer: actedSchema }
  return inTransaction<Acted, ActRefusal | 'keyReused'>((tx) =>
    once<Acted, ActRefusal>(tx, viewer, operation, async () => {
      const { bookingId, act, reason } = request
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
      if (isCancelled) await tx.bookingSlot.updateMany({ where: { bookingId }, data: { isActive: false } })
      return ok({ state: moved.value })
    }),
  )
}

/**
 * The person is here: they get a ticket that stands at the time of the booking, before those without one. Who was written off
 * and came after all goes on with the ticket they had.
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
  const known = await tx.queueTicket.findUnique({ where: { bookingId: row.id }, select: { id: true } })
  const ticket = known && (await holdTicket(tx, known.id))
  if (ticket) {
    const back = isEnded(ticket.state)
      ? await moveTicketRow(tx, viewer, ticket, { act: 'RETURN' }, now)
      : ok(null)
    return back.ok ? ok({ state: moved.value }) : fail('wrongState')
  }
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
