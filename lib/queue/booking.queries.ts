import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { holds } from '@/lib/core/access'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { type BookingAct, type BookingState, type BookingWay, possibleActs } from './booking.rules'
import type { BookingSubject } from './booking.schema'
import { calendarNameOf, listedFields } from './booking-list.queries'
import { remindedFields } from './booking-reminded.queries'
import { mayRemind } from './booking-reminder.rules'
import { standingOf, stateOf, wayOf } from './booking-row.queries'
import { placedFields as calendarFields, placeOn } from './booking-schedule.queries'
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
  person: {
    id: string
    name: string
    /** One that is safe to ring, with its hours. */
    phone: { e164: string; safeFrom: string | null; safeTo: string | null } | null
    isProtected: boolean
    mayOpen: boolean
  } | null
  mandateId: string | null
  ticket: { number: string } | null
  acts: BookingAct[]
  steps: BookingStep[]
}

/** Opens a booking within the viewer's reach, and records that it was seen. */
export async function findBooking(
  viewer: Viewer,
  bookingId: string,
  now = new Date(),
): Promise<Result<BookingView, 'bookingNotFound'>> {
  const row = await db.booking.findFirst({
    where: {
      AND: [accessibleBy(viewer.ability, 'read').ofType('Booking'), { id: bookingId, number: { not: null } }],
    },
    select: {
      ...listedFields,
      unitId: true,
      revision: true,
      language: true,
      videoLink: true,
      note: true,
      remindBy: true,
      cancelReason: true,
      mandateId: true,
      unit: { select: { address: true } },
      ticket: { select: { number: true } },
      client: {
        select: {
          id: true,
          surname: true,
          givenName: true,
          patronymic: true,
          isProtected: true,
          homeUnitId: true,
          phones: {
            where: { safeToCall: true },
            select: { e164: true, safeFrom: true, safeTo: true },
            take: 1,
            orderBy: { ordinal: 'asc' },
          },
        },
      },
      slots: { select: { calendar: { select: calendarFields } } },
      events: {
        select: { id: true, kind: true, at: true, staffId: true, details: true },
        orderBy: { at: 'desc' },
      },
    },
  })
  if (!row) return fail('bookingNotFound')
  const { client } = row
  await recordAccess(viewer, 'booking', row.id, { subjectUnitId: client?.homeUnitId ?? row.unitId })
  const staffIds = row.events.flatMap(({ staffId }) => staffId ?? [])
  const staff = await db.staff.findMany({
    where: { id: { in: staffIds } },
    select: { id: true, name: true },
  })
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  const mayOpen = client
    ? (await db.client.count({
        where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: client.id }] },
      })) > 0
    : false
  const own = row.slots.find(({ calendar }) => calendar.kind !== 'INTERPRETER')?.calendar
  if (!own) throw new Error(`The booking ${row.id} has no calendar`)
  const { on } = kyivMoment(row.startsAt)
  const mayCheckIn = holds(viewer.ability, 'ticket:create') && on === kyivMoment(now).on
  return ok({
    id: row.id,
    number: row.number ?? '',
    state: stateOf(row),
    revision: row.revision,
    on,
    time: timeOf(row.startsAt),
    until: timeOf(row.endsAt),
    way: wayOf(row),
    purpose: row.purpose,
    language: row.language,
    interpreter: row.interpreter,
    videoLink: row.videoLink,
    note: row.note,
    remindBy: row.remindBy,
    cancelReason: row.cancelReason ?? '',
    calendarId: own.id,
    calendar: calendarNameOf(row.slots, viewer.locale),
    address: placeOn(own, on, row.unit.address ?? ''),
    person: client && {
      id: client.id,
      name: nameOf(client),
      phone: client.phones[0] ?? null,
      isProtected: client.isProtected,
      mayOpen,
    },
    mandateId: row.mandateId,
    ticket: row.ticket,
    acts: possibleActs(standingOf(row), now).filter((act) => act !== 'CHECK_IN' || mayCheckIn),
    steps: row.events.map(({ id, kind, at, staffId, details }) => ({
      id,
      kind,
      at: at.toISOString(),
      by: (staffId && names.get(staffId)) ?? '',
      reason: reasonIn(details),
    })),
  })
}

function reasonIn(details: unknown): string {
  const isTold = typeof details === 'object' && details !== null && 'reason' in details
  return isTold && typeof details.reason === 'string' ? details.reason : ''
}

const nameOf = (person: { surname: string; givenName: string; patronymic: string | null }) =>
  [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' ')

/** For whom a booking is begun. */
export type BookingFor = {
  clientId: string | null
  enquiryId: string | null
  mandateId: string | null
  person: { name: string; isProtected: boolean; language: string; interpreter: string | null } | null
  /** The address a reminder would go to; null when none may be sent. */
  email: string | null
  back: string
}

/** Whom the booking that begins is for: a client, an issue or a case within the viewer's reach, or nobody by name. */
export async function findBookingFor(
  viewer: Viewer,
  { client: clientId, enquiry: enquiryId, mandate: mandateId }: BookingSubject,
): Promise<Result<BookingFor, 'personNotFound'>> {
  const reach = accessibleBy(viewer.ability, 'read')
  const fields = {
    select: {
      id: true,
      surname: true,
      givenName: true,
      patronymic: true,
      homeUnitId: true,
      preferredLanguage: true,
      interpreter: true,
      ...remindedFields,
    },
  } as const
  let back = mandateId ? `/mandates/${mandateId}` : clientId ? `/clients/${clientId}` : '/bookings'
  const found = mandateId
    ? await db.aidMandate
        .findFirst({
          where: { AND: [reach.ofType('AidMandate'), { id: mandateId }] },
          select: { application: { select: { client: fields } } },
        })
        .then((row) => row?.application.client)
    : enquiryId
      ? await db.enquiry
          .findFirst({
            where: { AND: [reach.ofType('Enquiry'), { id: enquiryId }] },
            select: { client: fields, visitId: true },
          })
          .then((row) => {
            if (row?.visitId) back = `/visits/${row.visitId}`
            return row?.client
          })
      : clientId
        ? ((await db.client.findFirst({
            where: { AND: [reach.ofType('Client'), { id: clientId }] },
            ...fields,
          })) ?? undefined)
        : null
  if (found === undefined) return fail('personNotFound')
  if (found)
    await recordAccess(viewer, 'clientCard', found.id, {
      subjectUnitId: found.homeUnitId,
      details: { for: 'booking' },
    })
  return ok({
    clientId: clientId ?? null,
    enquiryId: enquiryId ?? null,
    mandateId: mandateId ?? null,
    person: found && {
      name: nameOf(found),
      isProtected: found.isProtected,
      language: found.preferredLanguage ?? 'uk',
      interpreter: found.interpreter,
    },
    email: found && mayRemind(found) ? found.email : null,
    back,
  })
}
