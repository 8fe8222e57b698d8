import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { cardFactsSql, openingOf } from '@/lib/clients/card-facts.queries'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { endOfKyivDay, kyivMoment, startOfKyivDay } from '@/lib/offices/kyiv-day.rules'
import type { Prisma } from '@/prisma/generated/client'
import type { BookingState, BookingWay } from './booking.rules'
import type { ListBookings } from './booking.schema'
import { stateOf, wayOf } from './booking-row.queries'
import { ownCalendar } from './booking-schedule.queries'
import { timeOf } from './booking-words.rules'

/**
 * A row of the list. A list may be seen by the wrong eyes: of a protected person it shows the number alone; so it does of somebody
 * whose card is closed to the viewer.
 */
export type ListedBooking = {
  id: string
  number: string
  state: BookingState
  on: PlainDate
  time: string
  until: string
  way: BookingWay
  purpose: string
  calendar: string
  interpreter: string | null
  person: { kind: 'named'; name: string } | { kind: 'protected' | 'closed' | 'anonymous' }
}

const MOST = 1000
/** Of one client or case. */
export const MOST_OF_ONE = 10

const bookingFields = {
  id: true,
  number: true,
  state: true,
  way: true,
  purpose: true,
  startsAt: true,
  endsAt: true,
  interpreter: true,
  slots: {
    select: {
      calendar: {
        select: { kind: true, name: true, nameEn: true },
      },
    },
  },
} satisfies Prisma.BookingSelect
const listedFields = {
  ...bookingFields,
  client: { select: { surname: true, givenName: true, patronymic: true, isProtected: true } },
} satisfies Prisma.BookingSelect
export type ListedRow = Prisma.BookingGetPayload<{ select: typeof listedFields }>

/** Bookings of a day or a week within the viewer's reach, of all calendars or of one, in order of time. */
export async function listBookings(
  viewer: Viewer,
  { from, days, calendarId }: ListBookings,
): Promise<ListedBooking[]> {
  const rows = await db.booking.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('Booking'),
        {
          number: { not: null },
          startsAt: { gte: startOfKyivDay(from), lt: endOfKyivDay(addDays(from, days - 1)) },
          ...(calendarId ? { slots: { some: { calendarId } } } : {}),
        },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { ...bookingFields, clientId: true },
  })
  const people = await findPeopleOf(viewer, rows)
  if (rows.length > 0)
    await recordFact(db, viewer, {
      action: 'read',
      subject: 'booking',
      details: { list: days === 1 ? 'day' : 'week', count: rows.length },
    })
  return rows.map((row) => {
    const client = people.get(row.clientId ?? '') ?? null
    const shown = listed({ ...row, client }, viewer.locale)
    const isClosed =
      client !== null && !client.isProtected && openingOf(viewer.ability, client.facts) !== 'OPEN'
    return isClosed ? { ...shown, person: { kind: 'closed' } } : shown
  })
}

type Person = NonNullable<ListedRow['client']> & { id: string; facts: unknown }

/** Who the bookings are for, with what the policy asks of their cards. */
async function findPeopleOf(viewer: Viewer, rows: readonly { clientId: string | null }[]) {
  const ids = [...new Set(rows.flatMap(({ clientId }) => clientId ?? []))]
  const people =
    ids.length === 0
      ? []
      : await db.$queryRaw<Person[]>`
          SELECT c.id::text, c.surname, c.given_name AS "givenName", c.patronymic, c.is_protected AS "isProtected",
            ${cardFactsSql(viewer)} AS facts
          FROM clients c WHERE c.id = ANY(${ids}::uuid[])`
  return new Map(people.map((person) => [person.id, person]))
}

/** Bookings that are still to come, and the last few that were, of a client or of a case. */
export async function listBookingsOf(
  viewer: Viewer,
  of: { clientId: string } | { mandateId: string },
): Promise<ListedBooking[]> {
  const rows = await db.booking.findMany({
    where: {
      AND: [accessibleBy(viewer.ability, 'read').ofType('Booking'), { number: { not: null }, ...of }],
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: MOST_OF_ONE,
    select: listedFields,
  })
  return rows.map((row) => listed(row, viewer.locale))
}

export function listed(row: ListedRow, locale: Viewer['locale']): ListedBooking {
  const { client } = row
  return {
    id: row.id,
    number: row.number ?? '',
    state: stateOf(row),
    on: kyivMoment(row.startsAt).on,
    time: timeOf(row.startsAt),
    until: timeOf(row.endsAt),
    way: wayOf(row),
    purpose: row.purpose,
    calendar: calendarNameOf(row.slots, locale),
    interpreter: row.interpreter,
    person: client
      ? client.isProtected
        ? { kind: 'protected' }
        : {
            kind: 'named',
            name: fullNameOf(client),
          }
      : { kind: 'anonymous' },
  }
}

type NamedSlot = ListedRow['slots'][number]

/** Whose calendar it is, the interpreter's left aside. */
function calendarNameOf(slots: readonly NamedSlot[], locale: Viewer['locale']): string {
  const own = ownCalendar(slots)
  return own ? (locale === 'en' && own.nameEn) || own.name : ''
}

export const fullNameOf = (person: { surname: string; givenName: string; patronymic: string | null }) =>
  [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' ')
