import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** What a calendar program is told of an appointment: never who it is with. */
export type FiledBooking = {
  id: string
  revision: number
  startsAt: Date
  endsAt: Date
  /** Of the last change. */
  changedAt: Date
  isCancelled: boolean
  summary: string
  description: string
  location: string
  url: string | null
}

const PRODUCT = { company: 'Pryimalnia', product: 'Bookings', language: 'UK' }

/** The same for as long as the booking lives, so that a moved or cancelled one takes the place of what was put in before. */
const uidOf = ({ id }: FiledBooking) => `${id}@pryimalnia.ua`

/**
 * One appointment as an `.ics` file (RFC 5545). Times are instants in UTC: each program shows them by its own clock, and on the
 * two nights when the clocks change nothing can be misread. A cancelled one takes itself out (RFC 5546, CANCEL).
 *
 * @param organizer who invites: a cancellation without one is not taken by some programs
 */
export function bookingFile(booking: FiledBooking, organizer: { name: string; email: string }): string {
  const method = booking.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH
  const calendar = ical({ prodId: PRODUCT, method })
  addEvent(calendar, booking).organizer(organizer)
  return calendar.toString()
}

/** A whole calendar for a worker's own program, which reads it again by itself. */
export function feedFile(name: string, bookings: readonly FiledBooking[]): string {
  const calendar = ical({ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, ttl: REFRESH_SECONDS })
  for (const booking of bookings) addEvent(calendar, booking)
  return calendar.toString()
}

const REFRESH_SECONDS = 15 * 60

function addEvent(calendar: ReturnType<typeof ical>, booking: FiledBooking) {
  const { startsAt, endsAt, changedAt, summary, description, location, url, revision, isCancelled } = booking
  return calendar.createEvent({
    id: uidOf(booking),
    sequence: revision,
    start: startsAt,
    end: endsAt,
    stamp: changedAt,
    summary,
    description,
    location,
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
}
