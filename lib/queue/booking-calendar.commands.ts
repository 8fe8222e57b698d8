import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { AddCalendar, CalendarAddress, CalendarForm, ChangeCalendar } from './booking-calendar.schema'
import { type Kept, keeperOf } from './booking-schedule.queries'

const addedSchema = z.object({ calendarId: z.string() })
type Added = z.output<typeof addedSchema>
type AddRefusal = 'unitNotFound' | 'workerNotFound' | 'workerHasOne'

/** Opens a calendar of a unit the head keeps: of the centre, a worker, an interpreter or a point on the road. */
export async function addCalendar(
  viewer: Viewer,
  { submissionId, form }: AddCalendar,
  now = new Date(),
): Promise<Result<Added, AddRefusal | 'keyReused'>> {
  const operation = { operation: 'addCalendar', key: submissionId, request: form, answer: addedSchema }
  return inTransaction<Added, AddRefusal | 'keyReused'>((tx) =>
    once<Added, AddRefusal>(tx, viewer, operation, async () => {
      if (!unitsKept(viewer).includes(form.unitId)) return fail('unitNotFound')
      const owner = await findOwner(tx, form)
      if (!owner.ok) return owner
      const { id } = await tx.bookingCalendar.create({
        data: { ...columnsOf(form, owner.value), createdAt: now },
        select: { id: true },
      })
      await record(tx, viewer, 'create', id, form.unitId)
      return ok({ calendarId: id })
    }),
  )
}

type ChangeRefusal =
  | AddRefusal
  | 'calendarNotFound'
  | 'changedMeanwhile'
  | 'calendarClosed'
  | 'appointmentsClash'

/**
 * Changes a calendar: the head all of it, a worker the hours of their own and nothing else. Appointments made before stay as they
 * are: people have been told their times. Given to another worker, the calendar is kept by them with its appointments, unless they
 * have others at the same time (`appointmentsClash`).
 */
export async function changeCalendar(
  viewer: Viewer,
  { calendarId, expectedRevision, form }: ChangeCalendar,
  now = new Date(),
): Promise<Result<{ revision: number }, ChangeRefusal>> {
  return inTransaction<{ revision: number }, ChangeRefusal>(async (tx) => {
    const found = await tx.bookingCalendar.findFirst({
      where: {
        AND: [accessibleBy(viewer.ability, 'update').ofType('BookingCalendar'), { id: calendarId }],
      },
      select: { unitId: true, closedOn: true, staffId: true },
    })
    if (!found) return fail('calendarNotFound')
    if (found.closedOn) return fail('calendarClosed')
    const isKeeper = unitsKept(viewer).includes(found.unitId)
    if (isKeeper && !unitsKept(viewer).includes(form.unitId)) return fail('unitNotFound')
    const owner = isKeeper ? await findOwner(tx, form, calendarId) : ok(null)
    if (!owner.ok) return owner
    const columns = isKeeper ? columnsOf(form, owner.value) : { hours: form.hours, staffId: found.staffId }
    const { count } = await tx.bookingCalendar.updateMany({
      where: { id: calendarId, revision: expectedRevision },
      data: { ...columns, revision: { increment: 1 } },
    })
    if (count === 0) return fail('changedMeanwhile')
    const { staffId } = columns
    if (staffId !== found.staffId && !(await handOver(tx, { id: calendarId, staffId }, now)))
      return fail('appointmentsClash')
    await record(tx, viewer, 'update', calendarId, found.unitId)
    return ok({ revision: expectedRevision + 1 })
  })
}

/** Closes a calendar from today on; appointments in it stay, and have to be moved or cancelled one by one. */
export async function closeCalendar(
  viewer: Viewer,
  { calendarId }: CalendarAddress,
  now = new Date(),
): Promise<Result<null, 'calendarNotFound'>> {
  return inTransaction<null, 'calendarNotFound'>(async (tx) => {
    const row = await tx.bookingCalendar.findFirst({
      where: {
        AND: [
          accessibleBy(viewer.ability, 'manage').ofType('BookingCalendar'),
          { id: calendarId, closedOn: null },
        ],
      },
      select: { unitId: true },
    })
    if (!row) return fail('calendarNotFound')
    await tx.bookingCalendar.update({
      where: { id: calendarId },
      data: { closedOn: toUtcMidnight(todayInKyiv(now)), revision: { increment: 1 } },
      select: { id: true },
    })
    await record(tx, viewer, 'close', calendarId, row.unitId)
    return ok(null)
  })
}

/** Units whose calendars the viewer keeps. */
function unitsKept({ roles }: Viewer): string[] {
  return roles.flatMap(({ role, subtree }) => (role === 'HEAD' || role === 'ADMINISTRATOR' ? subtree : []))
}

/**
 * Gives what is still to come in a calendar to whoever keeps it now.
 *
 * @returns false when they have other appointments at one of these times
 */
async function handOver(tx: Tx, calendar: Kept, now: Date): Promise<boolean> {
  const keeperId = keeperOf(calendar)
  const [found] = await tx.$queryRaw<{ isTaken: boolean }[]>`
    SELECT EXISTS (SELECT FROM booking_slots s JOIN booking_slots o ON o.keeper_id = ${keeperId}::uuid AND o.is_active
        AND o.calendar_id <> s.calendar_id AND o.starts_at < s.ends_at AND s.starts_at < o.ends_at
      WHERE s.calendar_id = ${calendar.id}::uuid AND s.is_active AND s.ends_at > ${now}::timestamptz) AS "isTaken"`
  if (found?.isTaken) return false
  await tx.bookingSlot.updateMany({
    where: { calendarId: calendar.id, isActive: true, endsAt: { gt: now } },
    data: { keeperId },
  })
  return true
}

/** A worker's calendar is of somebody who works in the unit, and a worker has one. @returns the worker's name */
async function findOwner(
  tx: Tx,
  { kind, staffId, unitId }: CalendarForm,
  except?: string,
): Promise<Result<string | null, 'workerNotFound' | 'workerHasOne'>> {
  if (kind !== 'WORKER' || !staffId) return ok(null)
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { path: true } })
  const staff = await tx.staff.findFirst({
    where: { id: staffId, disabledAt: null, roles: { some: { unitId: { in: unit.path } } } },
    select: { name: true },
  })
  if (!staff) return fail('workerNotFound')
  // One at a time: of two heads who open a calendar for the same worker at once the second sees the first.
  await tx.$executeRaw`SELECT FROM staff WHERE id = ${staffId}::uuid FOR NO KEY UPDATE`
  const other = await tx.bookingCalendar.findFirst({
    where: { staffId, closedOn: null, ...(except ? { id: { not: except } } : {}) },
    select: { id: true },
  })
  return other ? fail('workerHasOne') : ok(staff.name)
}

function columnsOf({ kind, staffId, languages, name, ...form }: CalendarForm, owner: string | null) {
  return {
    ...form,
    kind,
    name: owner ?? name,
    staffId: kind === 'WORKER' ? staffId : null,
    languages: kind === 'INTERPRETER' || kind === 'WORKER' ? languages : [],
  }
}

function record(tx: Tx, viewer: Viewer, action: string, calendarId: string, unitId: string): Promise<void> {
  return recordFact(tx, viewer, {
    action,
    subject: 'bookingCalendar',
    subjectId: calendarId,
    subjectUnitId: unitId,
  })
}
