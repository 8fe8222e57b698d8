import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { isRestricted } from '@/lib/clients/restricted-card.queries'
import { holds } from '@/lib/core/access'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { Prisma } from '@/prisma/generated/client'
import {
  type BookingAct,
  type BookingState,
  type BookingWay,
  mayChangeLink,
  possibleActs,
} from './booking.rules'
import { fullNameOf } from './booking-list.queries'
import { standingOf, stateOf, wayOf } from './booking-row.queries'
import { placeOn } from './booking-schedule.queries'
import { timeOf } from './booking-words.rules'

export type BookingStep = { id: string; kind: string; at: string; by: string; reason: string }

/** A booking as its page shows it. */
export type BookingView = {
  id: string
  number: string
  state: BookingState
  revision: number
  on: PlainDate
  time: string
  until: string
  way: BookingWay
  purpose: string
  language: string
  interpreter: string | null
  videoLink: string
  note: string
  remindBy: string
  cancelReason: string
  calendarId: string
  calendar: string
  address: string
  /** Neither the card may be opened nor the booking changed: only the number and the time are told. */
  isTimeOnly: boolean
  person:
    | {
        kind: 'open'
        id: string
        name: string
        /** One that is safe to ring, with its hours. */
        phone: { e164: string; safeFrom: string | null; safeTo: string | null } | null
        isProtected: boolean
      }
    | { kind: 'closed'; isProtected: boolean }
    | null
  mandateId: string | null
  ticket: { number: string } | null
  acts: BookingAct[]
  /** Of a meeting by video: a link may be given, changed or taken away. */
  mayChangeLink: boolean
  steps: BookingStep[]
}

type Row = Omit<
  BookingView,
  | 'state'
  | 'on'
  | 'time'
  | 'until'
  | 'way'
  | 'calendar'
  | 'address'
  | 'person'
  | 'ticket'
  | 'isTimeOnly'
  | 'acts'
  | 'mayChangeLink'
> & {
  state: string
  way: string
  startsAt: Date
  endsAt: Date
  unitId: string
  unitAddress: string
  ticket: string | null
  calendar: { name: string; nameEn: string; address: string; hours: Prisma.JsonValue }
  client: {
    id: string
    homeUnitId: string
    isProtected: boolean
    surname: string
    givenName: string
    patronymic: string | null
    consents: { withdrawnAt: string | null }[]
  } | null
  phone: { e164: string; safeFrom: string | null; safeTo: string | null } | null
}

/** Opens a booking within the viewer's reach, and records that it was seen. Five statements. */
export async function findBooking(
  viewer: Viewer,
  bookingId: string,
  now = new Date(),
): Promise<Result<BookingView, 'bookingNotFound'>> {
  const known = await db.booking.findFirst({
    where: {
      AND: [accessibleBy(viewer.ability, 'read').ofType('Booking'), { id: bookingId, number: { not: null } }],
    },
    select: { id: true },
  })
  const row = known && (await readRow(known.id))
  if (!row) return fail('bookingNotFound')
  const { client, phone, calendar, unitId, unitAddress, startsAt, endsAt, ticket, ...rest } = row
  await recordAccess(viewer, 'booking', row.id, { subjectUnitId: client?.homeUnitId ?? unitId })
  const [opened, changed] = await Promise.all([
    client
      ? db.client.count({
          where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: client.id }] },
        })
      : 0,
    db.booking.count({
      where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Booking'), { id: row.id }] },
    }),
  ])
  const isClosed = client !== null && opened === 0
  const isKept = client !== null && (await isRestricted(db, viewer, client))
  const mayChange = changed > 0
  const isTimeOnly = isClosed && !mayChange
  const { on } = kyivMoment(startsAt)
  const mayCheckIn = holds(viewer.ability, 'ticket:create') && on === kyivMoment(now).on
  return ok({
    ...rest,
    ...(isTimeOnly && NOT_TOLD),
    // Consent was taken back: what was noted of the person is kept from all but the head.
    ...(isKept && { note: '' }),
    isTimeOnly,
    state: stateOf(row),
    way: wayOf(row),
    on,
    time: timeOf(startsAt),
    until: timeOf(endsAt),
    calendar: (viewer.locale === 'en' && calendar.nameEn) || calendar.name,
    address: placeOn(calendar, on, unitAddress),
    person: client && (isClosed ? closedPerson(client) : openPerson(client, isKept ? null : phone)),
    ticket: ticket === null ? null : { number: ticket },
    acts: mayChange
      ? possibleActs(standingOf(row), now).filter((act) => act !== 'CHECK_IN' || mayCheckIn)
      : [],
    mayChangeLink: mayChange && mayChangeLink(standingOf(row)),
  })
}

/** What stands beside the time, to somebody who has lost the person. */
const NOT_TOLD = {
  purpose: '',
  interpreter: null,
  note: '',
  videoLink: '',
  cancelReason: '',
  mandateId: null,
  steps: [],
}
const closedPerson = ({ isProtected }: NonNullable<Row['client']>) =>
  ({ kind: 'closed', isProtected }) as const
const openPerson = (client: NonNullable<Row['client']>, phone: Row['phone']) =>
  ({
    kind: 'open',
    id: client.id,
    name: fullNameOf(client),
    isProtected: client.isProtected,
    phone,
  }) as const

/** All that the page shows, by one statement; the policy has been asked before. */
async function readRow(id: string): Promise<Row | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT b.id, b.number, b.state, b.revision, b.way, b.purpose, b.language, b.interpreter, b.note,
      b.video_link AS "videoLink", b.remind_by AS "remindBy", coalesce(b.cancel_reason, '') AS "cancelReason",
      b.mandate_id AS "mandateId", b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.unit_id AS "unitId",
      coalesce(u.address, '') AS "unitAddress", t.number AS ticket, c.id AS "calendarId",
      json_build_object('name', c.name, 'nameEn', c.name_en, 'address', c.address, 'hours', c.hours) AS calendar,
      CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'homeUnitId', p.home_unit_id,
        'isProtected', p.is_protected, 'surname', p.surname, 'givenName', p.given_name,
        'patronymic', p.patronymic, 'consents', (SELECT coalesce(json_agg(json_build_object('withdrawnAt',
          d.withdrawn_at)), '[]') FROM data_consents d WHERE d.client_id = p.id)) END AS client,
      (SELECT json_build_object('e164', n.e164, 'safeFrom', n.safe_from, 'safeTo', n.safe_to) FROM client_phones n
        WHERE n.client_id = b.client_id AND n.safe_to_call ORDER BY n.ordinal LIMIT 1) AS phone,
      (SELECT coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'at', e.at, 'by', coalesce(s.name, ''),
          'reason', coalesce(e.details->>'reason', '')) ORDER BY e.at DESC, e.id DESC), '[]')
        FROM booking_events e LEFT JOIN staff s ON s.id = e.staff_id WHERE e.booking_id = b.id) AS steps
    FROM bookings b
    JOIN units u ON u.id = b.unit_id
    JOIN booking_slots o ON o.booking_id = b.id
    JOIN booking_calendars c ON c.id = o.calendar_id AND c.kind <> 'INTERPRETER'
    LEFT JOIN clients p ON p.id = b.client_id
    LEFT JOIN queue_tickets t ON t.booking_id = b.id
    WHERE b.id = ${id}::uuid`
  return row
}
