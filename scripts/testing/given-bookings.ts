import { randomUUID } from 'node:crypto'
import { type PlainDate, plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { BookingFormInput } from '@/lib/queue/booking.schema'
import type { CalendarFormInput } from '@/lib/queue/booking-calendar.schema'

// Calendars and bookings as the product's own commands make them.

const day = {
  spans: [
    { from: '9:00', to: '13:00' },
    { from: '14:00', to: '18:00' },
  ],
}
const closed = { spans: [] }

/** Week of working days, or of all. */
export const weekOf = (isEveryDay = false) =>
  [day, day, day, day, day, isEveryDay ? day : closed, isEveryDay ? day : closed].map(({ spans }) => spans)

/** A calendar of the head's own unit: half an hour at a time, working days, all ways. */
export async function givenCalendar(head: Viewer, more: Partial<CalendarFormInput> = {}): Promise<string> {
  const { addCalendar } = await import('@/lib/queue/booking-calendar.commands')
  const { calendarFormSchema } = await import('@/lib/queue/booking-calendar.schema')
  const form = calendarFormSchema.parse({
    unitId: head.unit.id,
    kind: 'CENTRE',
    name: 'Прийом у центрі',
    ways: ['IN_PERSON', 'PHONE', 'VIDEO'],
    slotMinutes: '30',
    gapMinutes: '0',
    daysAhead: '60',
    hours: { validFrom: '2026-01-01', week: weekOf(), exceptions: [] },
    ...more,
  })
  const added = await addCalendar(head, { form, submissionId: randomUUID() })
  if (!added.ok) throw new Error(`The calendar was not added: ${added.error}`)
  return added.value.calendarId
}

type GivenBooking = {
  calendarId: string
  on: string
  time: string
  now: Date
  clientId?: string | null
  mandateId?: string | null
  way?: 'IN_PERSON' | 'PHONE' | 'VIDEO'
  interpreter?: 'SIGN' | null
  form?: Partial<BookingFormInput>
}

/** A booking made: held and confirmed. */
export async function givenBooking(viewer: Viewer, given: GivenBooking) {
  const { holdSlot } = await import('@/lib/queue/booking-hold.commands')
  const { confirmBooking } = await import('@/lib/queue/booking.commands')
  const { confirmBookingSchema } = await import('@/lib/queue/booking.schema')
  const { calendarId, time, now, way = 'IN_PERSON', interpreter = null } = given
  const on: PlainDate = plainDate(given.on)
  const bookingId = randomUUID()
  const wish = { calendarId, on, time, way, interpreter }
  const held = await holdSlot(viewer, { bookingId, ...wish, insteadOf: null }, now)
  if (!held.ok) throw new Error(`The time was not held: ${held.error}`)
  const input = confirmBookingSchema.parse({
    bookingId: held.value.bookingId,
    clientId: given.clientId ?? null,
    mandateId: given.mandateId ?? null,
    form: { purpose: 'CONSULTATION', ...given.form },
    submissionId: randomUUID(),
  })
  const booked = await confirmBooking(viewer, input, now)
  if (!booked.ok) throw new Error(`It was not booked: ${booked.error}`)
  return booked.value
}
