import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { type BookingAct, type BookingProblem, type BookingState, moveBooking } from './booking.rules'
import type { Busy } from './booking-hours.rules'
import { type BookingRow, bookingFields, standingOf } from './booking-row.queries'

/** Locks the booking until the transaction ends. */
export async function lockBooking(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT FROM bookings WHERE id = ${id}::uuid FOR UPDATE`
}

/** The same for somebody who may change it; beyond the viewer's reach there is none. */
export async function holdRow(tx: Tx, viewer: Viewer, id: string): Promise<BookingRow | null> {
  await lockBooking(tx, id)
  return tx.booking.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Booking'), { id, number: { not: null } }] },
    select: bookingFields,
  })
}

/** `keeperId`: whose time it is, `keeperOf` the calendar. */
export type SlotToTake = Busy & { calendarId: string; keeperId: string }

/**
 * Takes the time of whoever keeps these calendars for a booking in place of what it took before. Holds that ran out are freed first.
 *
 * Whether the time is free the database decides (`booking_slots_no_overlap`), however many ask at once: who comes second
 * gets no row, and the caller undoes the rest. Nor does who meets a calendar that has just become another worker's.
 */
export async function takeSlots(
  tx: Tx,
  bookingId: string,
  slots: readonly SlotToTake[],
  now: Date,
): Promise<Result<null, 'slotTaken'>> {
  await tx.bookingSlot.deleteMany({ where: { bookingId } })
  // In one order, so that two who take the same two times do not wait for one another.
  const ordered = [...slots].sort((a, b) => a.keeperId.localeCompare(b.keeperId))
  for (const slot of ordered) {
    await releaseExpired(tx, now, slot)
    const { calendarId, keeperId, startsAt, endsAt } = slot
    const taken = await tx.$executeRaw`
      INSERT INTO booking_slots (booking_id, calendar_id, keeper_id, starts_at, ends_at)
      SELECT ${bookingId}::uuid, c.id, ${keeperId}::uuid, ${startsAt}::timestamptz, ${endsAt}::timestamptz
      FROM booking_calendars c
      WHERE c.id = ${calendarId}::uuid AND coalesce(c.staff_id, c.id) = ${keeperId}::uuid FOR SHARE
      ON CONFLICT ON CONSTRAINT booking_slots_no_overlap DO NOTHING`
    if (taken === 0) return fail('slotTaken')
  }
  return ok(null)
}

/** Frees holds that ran out: all, or those in the way of a time. @returns how many */
export async function releaseExpired(tx: Tx, now: Date, of?: SlotToTake): Promise<number> {
  const expired = await tx.booking.findMany({
    where: {
      state: 'HELD',
      heldUntil: { lte: now },
      ...(of
        ? {
            slots: {
              some: { keeperId: of.keeperId, startsAt: { lt: of.endsAt }, endsAt: { gt: of.startsAt } },
            },
          }
        : {}),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of expired) await freeHold(tx, id, now, { heldUntil: { lte: now } })
  return expired.length
}

/** Gives up a held time; of what is no longer held, or was renewed meanwhile, nothing changes. */
export async function freeHold(
  tx: Tx,
  bookingId: string,
  now: Date,
  only: Prisma.BookingWhereInput = {},
): Promise<boolean> {
  const { count } = await tx.booking.updateMany({
    where: { id: bookingId, state: 'HELD', ...only },
    data: { state: 'RELEASED', heldUntil: null, closedAt: now },
  })
  if (count > 0) await tx.bookingSlot.updateMany({ where: { bookingId }, data: { isActive: false } })
  return count > 0
}

type Moving = {
  act: BookingAct
  reason?: string
  /** Codes and times only: never a name or a number. */
  details?: Record<string, string | boolean>
  more?: Prisma.BookingUncheckedUpdateInput
}

/** As the log names the deeds. */
const LOGGED: Record<BookingAct, string> = {
  BOOK: 'create',
  RELEASE: 'release',
  MOVE: 'move',
  CANCEL: 'cancel',
  CHECK_IN: 'checkIn',
  NO_SHOW: 'noShow',
  FINISH: 'finish',
}

const EVENT_OF: Partial<Record<BookingAct, string>> = {
  BOOK: 'BOOKED',
  MOVE: 'MOVED',
  CANCEL: 'CANCELLED',
  CHECK_IN: 'CHECKED_IN',
  NO_SHOW: 'NO_SHOW',
  FINISH: 'DONE',
}

/** Moves a booking by the rules: the new state, its event and the audit entry, in the caller's transaction. */
export async function moveRow(
  tx: Tx,
  mover: Viewer | 'CLOCK',
  row: BookingRow,
  { act, reason = '', details = {}, more = {} }: Moving,
  now: Date,
): Promise<Result<BookingState, BookingProblem>> {
  const moved = moveBooking(standingOf(row), act, { now, reason })
  if (!moved.ok) return moved
  const staff = mover === 'CLOCK' ? null : mover
  await tx.booking.update({
    where: { id: row.id },
    data: { ...more, state: moved.value },
    select: { id: true },
  })
  const said: Record<string, string> = reason.trim() === '' ? {} : { reason: reason.trim() }
  await writeEvent(tx, row.id, EVENT_OF[act] ?? act, staff, now, { ...details, ...said })
  await recordFact(tx, staff ?? 'system', {
    action: LOGGED[act],
    subject: 'booking',
    subjectId: row.id,
    subjectUnitId: row.client?.homeUnitId ?? row.unitId,
    details,
  })
  return ok(moved.value)
}

/** Adds to what happened with a booking; events are never changed. */
export async function writeEvent(
  tx: Tx,
  bookingId: string,
  kind: string,
  staff: Viewer | null,
  now: Date,
  details: Record<string, string | boolean> = {},
): Promise<void> {
  await tx.bookingEvent.create({
    data: { bookingId, kind, staffId: staff?.staffId ?? null, at: now, details },
    select: { id: true },
  })
}
