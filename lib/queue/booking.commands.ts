import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { type BookingProblem, bookingSeries, formatBookingNumber } from './booking.rules'
import type { ConfirmBooking } from './booking.schema'
import { findBookableCase } from './booking-case.queries'
import { tellKeepers } from './booking-notice.commands'
import { remindedFields } from './booking-reminded.queries'
import { planReminders } from './booking-reminder.commands'
import { mayRemind } from './booking-reminder.rules'
import { bookingFields, wayOf } from './booking-row.queries'
import { lockBooking, moveRow, takeSlots } from './booking-rows.commands'
import { findFittingTime, type TimeRefusal } from './booking-time.commands'
import { timeOf } from './booking-words.rules'

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
  const { slots, interpreter } = fitting.value
  if (row.state === 'RELEASED' || !isTimeOf(row.slots, slots)) {
    const taken = await takeSlots(tx, bookingId, slots, now)
    if (!taken.ok) return taken
  }
  const subject = await findSubject(tx, viewer, about)
  if (!subject) return fail('personNotFound')
  const { client, isCardOpen, ...ids } = subject
  if (form.remind && !(client && isCardOpen && mayRemind(client))) return fail('cannotRemind')

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
        interpreter,
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
  const calendarIds = slots.map((slot) => slot.calendarId)
  await tellKeepers(tx, viewer, 'BOOKING_MADE', { bookingId, calendarIds })
  return ok({ bookingId, number })
}

/** Day and time by the clock on the wall, as a form would give them. */
function wallTime(at: Date) {
  return { on: kyivMoment(at).on, time: timeOf(at) }
}

type InCalendar = { calendarId: string }

/** Whether the time held is of these calendars: another interpreter may have to come than the one it was held of. */
function isTimeOf(held: readonly InCalendar[], fitting: readonly InCalendar[]): boolean {
  const ids = new Set(held.map(({ calendarId }) => calendarId))
  return ids.size === fitting.length && fitting.every(({ calendarId }) => ids.has(calendarId))
}

/** The calendar of a booking that is not its interpreter's. */
async function ownCalendarOf(tx: Tx, slots: readonly InCalendar[]): Promise<string | undefined> {
  const found = await tx.bookingCalendar.findFirst({
    where: { id: { in: slots.map(({ calendarId }) => calendarId) }, kind: { not: 'INTERPRETER' } },
    select: { id: true },
  })
  return found?.id
}

type Ids = Pick<ConfirmBooking, 'clientId' | 'enquiryId' | 'mandateId'>

const subjectFields = { homeUnitId: true, ...remindedFields } as const

/** Whom it is for: nobody by name, or a person the viewer may see, with the issue or the running case it belongs to. */
async function findSubject(tx: Tx, viewer: Viewer, { clientId, enquiryId, mandateId }: Ids) {
  const none = { clientId: null, enquiryId: null, mandateId: null, client: undefined, isCardOpen: true }
  const reach = accessibleBy(viewer.ability, 'read')
  if (mandateId) {
    // Held against its end: nothing slips in behind it.
    await tx.$executeRaw`SELECT FROM aid_mandates WHERE id = ${mandateId}::uuid FOR SHARE`
    const found = await findBookableCase(tx, viewer, mandateId)
    if (!found) return null
    const { clientId: ofCase, isCardOpen } = found
    const person = await tx.client.findUniqueOrThrow({ where: { id: ofCase }, select: subjectFields })
    // Where the card is closed, not even that a letter could go is told.
    return { ...none, mandateId, clientId: ofCase, client: person, isCardOpen }
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
