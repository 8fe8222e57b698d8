import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { HOLD_MINUTES } from './booking.rules'
import type { BookingAddress, HoldSlot } from './booking.schema'
import { freeHold, releaseExpired, takeSlots } from './booking-rows.commands'
import { findFittingTime, type TimeRefusal } from './booking-time.commands'

export type Held = { bookingId: string; startsAt: string; endsAt: string; heldUntil: string }

const heldUntilFrom = (now: Date) => new Date(now.getTime() + HOLD_MINUTES * 60_000)
const RELEASED_KEPT_MS = 86_400_000

/**
 * Keeps a time for five minutes while its form is filled in (R24: trust in the client's time). Of many who ask for the same
 * time at once one gets it. Who asks again for a time they hold goes on with it.
 */
export async function holdSlot(
  viewer: Viewer,
  { insteadOf, ...asked }: HoldSlot,
  now = new Date(),
): Promise<Result<Held, TimeRefusal | 'slotTaken'>> {
  return inTransaction<Held, TimeRefusal | 'slotTaken'>(async (tx) => {
    const fitting = await findFittingTime(tx, viewer, asked, { now, exceptId: insteadOf })
    if (!fitting.ok) return fitting
    const { calendar, time, slots, interpreter } = fitting.value
    const heldUntil = heldUntilFrom(now)
    const answer = (bookingId: string) =>
      ok({
        bookingId,
        startsAt: time.startsAt.toISOString(),
        endsAt: time.endsAt.toISOString(),
        heldUntil: heldUntil.toISOString(),
      })
    if (insteadOf) {
      const same = await tx.booking.updateMany({
        where: {
          ...ownHold(viewer, insteadOf),
          startsAt: time.startsAt,
          way: asked.way,
          interpreter,
          slots: { some: { calendarId: calendar.id } },
        },
        data: { heldUntil },
      })
      if (same.count > 0) return answer(insteadOf)
      const own = await tx.booking.findFirst({ where: ownHold(viewer, insteadOf), select: { id: true } })
      if (own) await freeHold(tx, own.id, now)
    }
    const { id } = await tx.booking.create({
      data: {
        unitId: calendar.unitId,
        ...time,
        heldUntil,
        way: asked.way,
        interpreter,
        createdById: viewer.staffId,
        createdAt: now,
      },
      select: { id: true },
    })
    const taken = await takeSlots(tx, id, slots, now)
    if (!taken.ok) return taken
    await recordFact(tx, viewer, {
      action: 'hold',
      subject: 'booking',
      subjectId: id,
      subjectUnitId: calendar.unitId,
    })
    return answer(id)
  })
}

const ownHold = (viewer: Viewer, id: string) => ({
  id,
  state: 'HELD',
  number: null,
  createdById: viewer.staffId,
})

/** Keeps it for five minutes more, while somebody is still typing. */
export async function renewHold(
  viewer: Viewer,
  { bookingId }: BookingAddress,
  now = new Date(),
): Promise<Result<{ heldUntil: string }, 'holdOver'>> {
  return inTransaction<{ heldUntil: string }, 'holdOver'>(async (tx) => {
    const heldUntil = heldUntilFrom(now)
    const { count } = await tx.booking.updateMany({ where: ownHold(viewer, bookingId), data: { heldUntil } })
    return count > 0 ? ok({ heldUntil: heldUntil.toISOString() }) : fail('holdOver')
  })
}

/** Gives the time up: the form was left. */
export async function releaseHold(
  viewer: Viewer,
  { bookingId }: BookingAddress,
  now = new Date(),
): Promise<Result<null, never>> {
  return inTransaction<null, never>(async (tx) => {
    const own = await tx.booking.findFirst({ where: ownHold(viewer, bookingId), select: { id: true } })
    if (own) await freeHold(tx, own.id, now)
    return ok(null)
  })
}

/** Frees all holds that ran out and forgets those that came to nothing: nobody's appointment was in them. */
export async function sweepHolds(now = new Date()): Promise<{ released: number; forgotten: number }> {
  const swept = await inTransaction<{ released: number; forgotten: number }, never>(async (tx) => {
    const released = await releaseExpired(tx, now)
    const { count } = await tx.booking.deleteMany({
      where: {
        state: 'RELEASED',
        number: null,
        createdAt: { lt: new Date(now.getTime() - RELEASED_KEPT_MS) },
      },
    })
    return ok({ released, forgotten: count })
  })
  return swept.ok ? swept.value : { released: 0, forgotten: 0 }
}
