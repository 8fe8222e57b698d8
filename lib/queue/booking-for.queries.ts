import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { mandateContentSchema } from '@/lib/secondary-aid/mandate.schema'
import type { Prisma } from '@/prisma/generated/client'
import type { BookingSubject } from './booking.schema'
import { type BookableCase, findBookableCase } from './booking-case.queries'
import { fullNameOf } from './booking-list.queries'
import { remindedFields } from './booking-reminded.queries'
import { mayRemind } from './booking-reminder.rules'

/** For whom a booking is begun. */
export type BookingFor = {
  clientId: string | null
  enquiryId: string | null
  mandateId: string | null
  person: {
    name: string
    isProtected: boolean
    language: string
    interpreter: string | null
    /** Of a case that is not accepted yet its provider knows what the mandate says, and nothing of the card. */
    isCardOpen: boolean
  } | null
  /** The address a reminder would go to; null when none may be sent. */
  email: string | null
  back: string
}

const personFields = {
  id: true,
  surname: true,
  givenName: true,
  patronymic: true,
  homeUnitId: true,
  preferredLanguage: true,
  interpreter: true,
  ...remindedFields,
} satisfies Prisma.ClientSelect
type Person = Prisma.ClientGetPayload<{ select: typeof personFields }>

/** Whom the booking that begins is for: a client, an issue or a running case within the viewer's reach, or nobody by name. */
export async function findBookingFor(
  viewer: Viewer,
  { client: clientId, enquiry: enquiryId, mandate: mandateId }: BookingSubject,
): Promise<Result<BookingFor, 'personNotFound'>> {
  const subject = {
    clientId: clientId ?? null,
    enquiryId: enquiryId ?? null,
    mandateId: mandateId ?? null,
    person: null,
    email: null,
  }
  if (mandateId) {
    const back = `/mandates/${mandateId}`
    const found = await findBookableCase(db, viewer, mandateId)
    if (!found) return fail('personNotFound')
    if (!found.isCardOpen) return ok({ ...subject, back, person: await toldOf(viewer, mandateId, found) })
    const person = await db.client.findUniqueOrThrow({
      where: { id: found.clientId },
      select: personFields,
    })
    return ok({ ...subject, back, ...(await shownOf(viewer, person)) })
  }
  const reach = accessibleBy(viewer.ability, 'read')
  if (enquiryId) {
    const enquiry = await db.enquiry.findFirst({
      where: { AND: [reach.ofType('Enquiry'), { id: enquiryId }] },
      select: { client: { select: personFields }, visitId: true },
    })
    if (!enquiry) return fail('personNotFound')
    const { client, visitId } = enquiry
    const back = visitId ? `/visits/${visitId}` : clientId ? `/clients/${clientId}` : '/bookings'
    return ok({ ...subject, back, ...(client && (await shownOf(viewer, client))) })
  }
  if (!clientId) return ok({ ...subject, back: '/bookings' })
  const client = await db.client.findFirst({
    where: { AND: [reach.ofType('Client'), { id: clientId }] },
    select: personFields,
  })
  if (!client) return fail('personNotFound')
  return ok({ ...subject, back: `/clients/${clientId}`, ...(await shownOf(viewer, client)) })
}

/** Of the card what a booking needs; the look is on record. */
async function shownOf(viewer: Viewer, client: Person): Promise<Pick<BookingFor, 'person' | 'email'>> {
  await recordAccess(viewer, 'clientCard', client.id, {
    subjectUnitId: client.homeUnitId,
    details: { for: 'booking' },
  })
  return {
    person: {
      name: fullNameOf(client),
      isProtected: client.isProtected,
      language: client.preferredLanguage ?? 'uk',
      interpreter: client.interpreter,
      isCardOpen: true,
    },
    email: mayRemind(client) ? client.email : null,
  }
}

/** Of the person what the mandate says. */
async function toldOf(
  viewer: Viewer,
  mandateId: string,
  { content, homeUnitId, isProtected }: BookableCase,
): Promise<BookingFor['person']> {
  await recordAccess(viewer, 'mandate', mandateId, {
    subjectUnitId: homeUnitId,
    details: { for: 'booking' },
  })
  const { person } = mandateContentSchema.parse(content)
  return {
    name: person.name,
    isProtected: person.isProtected || isProtected,
    language: 'uk',
    interpreter: null,
    isCardOpen: false,
  }
}
