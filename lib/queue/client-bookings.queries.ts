import 'server-only'
import type { Locale } from '@/lib/core/i18n/locale'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { type ListedBooking, type ListedRow, listed, MOST_OF_ONE } from './booking-list.queries'

/** A row of the column `bookings`, as it comes out of JSON. */
export type ClientBookingRow = Omit<ListedRow, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string }

/** The column `bookings` of a statement that reads `clients c`: what `listBookingsOf` gives of a client. */
export function clientBookingsSql(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    (SELECT coalesce(jsonb_agg(to_jsonb(shown) ORDER BY shown."startsAt" DESC, shown.id DESC), '[]') FROM (
      SELECT b.id, b.number, b.state, b.way, b.purpose, b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.interpreter,
        jsonb_build_object('surname', c.surname, 'givenName', c.given_name, 'patronymic', c.patronymic,
          'isProtected', c.is_protected) AS client,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('calendar',
            jsonb_build_object('kind', k.kind, 'name', k.name, 'nameEn', k.name_en)) ORDER BY k.id), '[]')
         FROM booking_slots s JOIN booking_calendars k ON k.id = s.calendar_id WHERE s.booking_id = b.id) AS slots
      FROM bookings b WHERE b.client_id = c.id AND b.number IS NOT NULL AND ${bookingReach(viewer)}
      ORDER BY b.starts_at DESC, b.id DESC LIMIT ${MOST_OF_ONE}) AS shown) AS bookings`
}

/** The access policy for reading, over `bookings b` of the client `c`; the test compares it with `accessibleBy`. */
function bookingReach({ roles, staffId }: Viewer): Prisma.Sql {
  const made = Prisma.sql`(b.created_by_id = ${staffId}::uuid AND (c.registered_by_id = ${staffId}::uuid
    OR EXISTS (SELECT FROM enquiries e WHERE e.client_id = c.id AND e.executor_id = ${staffId}::uuid)
    OR EXISTS (SELECT FROM visits v WHERE v.client_id = c.id AND v.staff_id = ${staffId}::uuid)))`
  const reaches = roles.flatMap(({ role, subtree, centre }) => {
    if (role === 'FRONTLINER')
      return [Prisma.sql`(b.unit_id = ANY(${centre}::uuid[]) AND NOT c.is_protected)`, made]
    if (role === 'HEAD')
      return [
        Prisma.sql`(b.unit_id = ANY(${subtree}::uuid[]) AND (NOT c.is_protected OR c.home_unit_id = ANY(${centre}::uuid[])))`,
        made,
      ]
    if (role !== 'LAWYER') return []
    return [
      Prisma.sql`EXISTS (SELECT FROM booking_slots o JOIN booking_calendars w ON w.id = o.calendar_id
        WHERE o.booking_id = b.id AND w.staff_id = ${staffId}::uuid)`,
      Prisma.sql`EXISTS (SELECT FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
        WHERE m.id = b.mandate_id AND p.staff_id = ${staffId}::uuid AND m.state IN ('ISSUED', 'ACCEPTED'))`,
    ]
  })
  return reaches.length > 0 ? Prisma.sql`(${Prisma.join(reaches, ' OR ')})` : Prisma.sql`false`
}

export function clientBookingsOf(rows: readonly ClientBookingRow[], locale: Locale): ListedBooking[] {
  return rows.map(({ startsAt, endsAt, ...row }) =>
    listed({ ...row, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, locale),
  )
}
