import type { AbilityBuilder } from '@casl/ability'
import type { Prisma } from '@/prisma/generated/client'
import type { AppAbility } from './access'

/** Gives a right. */
export type Can = AbilityBuilder<AppAbility>['can']

/** Cards of people somebody works with. */
export const workedBy = (staffId: string) => [
  { registeredById: staffId },
  { enquiries: { some: { executorId: staffId } } },
  { visits: { some: { staffId } } },
]

/**
 * Enquiries that lie with the worker, whoever began them and wherever: with the visit in which each is worked, of which only
 * these issues are theirs (`keepsVisit`).
 */
export function workOwnEnquiries(can: Can, staffId: string): void {
  can(['read', 'update'], 'Enquiry', { executorId: staffId })
  can(['read', 'update'], 'Visit', { enquiries: { some: { executorId: staffId } } })
}

/** Cards of people whose enquiry a head has given the worker out of a unit beyond their own. */
export function seeCardsOfGiven(can: Can, staffId: string, ownUnits: string[]): void {
  const given = { executorId: staffId, unitId: { notIn: ownUnits } }
  can('read', 'Client', { enquiries: { some: given } })
}

/** A plan of help is of the card, whoever began it: who keeps it is asked of the card alone. */
export function keepPlans(can: Can, card: Prisma.ClientWhereInput): void {
  can('plan', 'Client', card)
  can(['read', 'update'], 'CasePlan', { client: { is: card } })
}

/** Cards that are read and changed; one opened with a reason is read only, and its plan is not shown. */
export function keepCards(can: Can, card: Prisma.ClientWhereInput): void {
  can(['read', 'update'], 'Client', card)
  keepPlans(can, card)
}

/** Views of the register: one's own, and those a head has shared with the unit. */
export function keepViews(can: Can, staffId: string, centre: string[]): void {
  can(['create', 'read', 'update'], 'RegisterView', { staffId })
  can('read', 'RegisterView', { unitIds: { hasSome: centre } })
}

/** What everybody has who works in a centre: notices, days away, a calendar of one's own, what was said of one's work. */
export function workInOffice(can: Can, staffId: string): void {
  can(['read', 'update'], 'StaffNotice', { staffId })
  can('read', 'StaffAbsence', { staffId })
  can(['read', 'update'], 'BookingCalendar', { staffId })
  can(['create', 'read', 'update'], 'CalendarFeed', { staffId })
  can(['read', 'update'], 'QualityReview', { authorId: staffId, state: 'DONE' })
  can(['read', 'update'], 'QualityReview', { reviewerId: staffId })
}

/** The hall and the bookings of these units; of a protected person a booking is seen by who made it and still works with them. */
export function serveHall(can: Can, units: string[], staffId: string): void {
  for (const act of ['read', 'create', 'update'] as const) can(act, 'QueueTicket', { unitId: { in: units } })
  can(['read', 'update'], 'ServiceWindow', { unitId: { in: units } })
  can('read', 'BookingCalendar', { unitId: { in: units } })
  can('create', 'Booking')
  for (const act of ['read', 'update'] as const) {
    can(act, 'Booking', {
      unitId: { in: units },
      OR: [{ clientId: null }, { client: { is: { isProtected: false } } }],
    })
    can(act, 'Booking', {
      createdById: staffId,
      OR: [{ clientId: null }, { client: { is: { OR: workedBy(staffId) } } }],
    })
  }
}

/** What lies in the cases of these mandates; private notes are their author's alone. */
export function seeCases(can: Can, mandate: { is: Prisma.AidMandateWhereInput }, staffId: string): void {
  can('read', ['CaseDuty', 'CaseTime'], { mandate })
  can('read', 'CaseNote', { mandate, OR: [{ isPrivate: false }, { authorId: staffId }] })
}
