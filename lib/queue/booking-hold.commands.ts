import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { HOLD_MINUTES } from './booking.rules'
import type { BookingAddress, HoldSlot } from './booking.schema'
import { freeHold, releaseExpired, takeSlots } from './booking-rows.commands'
import { findFittingTime, type TimeRefusal } from './booking-time.commands'

const heldSchema = z.object({
  bookingId: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  heldUntil: z.string(),
})
type Held = z.output<typeof heldSchema>
type HoldRefusal = TimeRefusal | 'slotTaken'

const heldUntilFrom = (now: Date) => new Date(now.getTime() + HOLD_MINUTES * 60_000)
const RELEASED_KEPT_MS = 86_400_000

/**
 * Keeps a time for five minutes while its form is filled in (R24: trust in the client's time). Of many who ask for the same
 * time at once one gets it. Who asks again for a time they hold goes on with it. A hold given up before it came is `keyReused`.
 */
export async function holdSlot(
  viewer: Viewer,
  request: HoldSlot,
  now = new Date(),
): Promise<Result<Held, HoldRefusal | 'keyReused'>> {
  const operation = { operation: 'holdSlot', key: request.bookingId, request, answer: heldSchema }
  return inTransaction<Held, HoldRefusal | 'keyReused'>((tx) =>
    once(tx, viewer, operation, () => hold(tx, viewer, request, now)),
  )
}

async function hold(
  tx: Tx,
  viewer: Viewer,
  { bookingId, insteadOf, ...asked }: HoldSlot,
  now: Date,
): Promise<Result<Held, HoldRefusal>> {
  const fitting = await findFittingTime(tx, viewer, asked, { now, exceptId: insteadOf })
  if (!fitting.ok) return fitting
  const { calendar, time, slots, interpreter } = fitting.value
  const heldUntil = heldUntilFrom(now)
  const answer = (id: string) =>
    ok({
      bookingId: id,
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
  await tx.booking.create({
    data: {
      id: bookingId,
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
  const taken = await takeSlots(tx, bookingId, slots, now)
  if (!taken.ok) return taken
  await recordFact(tx, viewer, {
    action: 'hold',
    subject: 'booking',
    subjectId: bookingId,
    subjectUnitId: calendar.unitId,
  })
  return answer(bookingId)
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

/**
 * Gives the time up: the form was left.
 *
 * A hold that is being made is waited for and freed; one that comes later than this comes to nothing, for its name is used up.
 */
export async function releaseHold(
  viewer: Viewer,
  { bookingId }: BookingAddress,
  now = new Date(),
): Promise<Result<null, never>> {
  const operation = { operation: 'releaseHold', key: bookingId, request: bookingId, answer: z.string() }
  return inTransaction<null, never>(async (tx) => {
    await once(tx, viewer, operation, async () => ok(bookingId))
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
