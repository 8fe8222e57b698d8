import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { confirmBooking } from '@/lib/queue/booking.commands'
import { confirmBookingSchema } from '@/lib/queue/booking.schema'
import { holdSlot } from '@/lib/queue/booking-hold.commands'
import { givenStaff, givenUnit } from './givens'

// What a desk does with an appointment, a step at a time.

/** A Monday, 10:30 in Kyiv. */
export const now = new Date('2026-11-30T08:30:00Z')
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** A centre with its desk and its head, and a desk elsewhere. */
export async function givenBookingOffice() {
  const unitId = await givenUnit()
  return {
    unitId,
    desk: await givenStaff({ role: 'FRONTLINER', unitId }),
    head: await givenStaff({ role: 'HEAD', unitId }),
    stranger: await givenStaff({ role: 'FRONTLINER' }),
  }
}

export const place = (calendarId: string, on = '2026-12-01', time = '10:00') => ({
  calendarId,
  on: plainDate(on),
  time,
  way: 'IN_PERSON' as const,
  interpreter: null,
})
/** As a page asks for it: by a name it has given the hold itself. */
export const asked = (calendarId: string, on?: string, time?: string) => ({
  ...place(calendarId, on, time),
  bookingId: randomUUID(),
  insteadOf: null,
})
export const hold = (viewer: Viewer, calendarId: string, time = '10:00', on = '2026-12-01', at = now) =>
  holdSlot(viewer, asked(calendarId, on, time), at)
export const confirm = (viewer: Viewer, bookingId: string, more = {}, at = now) =>
  confirmBooking(
    viewer,
    confirmBookingSchema.parse({
      bookingId,
      form: { purpose: 'CONSULTATION' },
      submissionId: randomUUID(),
      ...more,
    }),
    at,
  )
export const rowOf = (id: string) =>
  db.booking.findUniqueOrThrow({
    where: { id },
    include: { slots: true, events: { orderBy: { id: 'asc' } } },
  })
export const act = (bookingId: string, kind: 'CANCEL' | 'NO_SHOW' | 'FINISH', reason = '') => ({
  bookingId,
  act: kind,
  reason,
  submissionId: randomUUID(),
})
export const heldOf = (held: Awaited<ReturnType<typeof holdSlot>>) => {
  if (!held.ok) throw new Error(held.error)
  return held.value.bookingId
}
