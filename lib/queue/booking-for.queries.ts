import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { BookingSubject } from './booking.schema'
import { fullNameOf } from './booking-list.queries'
import { remindedFields } from './booking-reminded.queries'
import { mayRemind } from './booking-reminder.rules'

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
      name: fullNameOf(found),
      isProtected: found.isProtected,
      language: found.preferredLanguage ?? 'uk',
      interpreter: found.interpreter,
    },
    email: found && mayRemind(found) ? found.email : null,
    back,
  })
}
