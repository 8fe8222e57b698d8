import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { type BookingState, type BookingWay, isBookingState, isBookingWay } from './booking.rules'

/** What a booking is judged by. */
export const bookingFields = {
  id: true,
  number: true,
  unitId: true,
  clientId: true,
  state: true,
  way: true,
  purpose: true,
  language: true,
  interpreter: true,
  startsAt: true,
  endsAt: true,
  remindBy: true,
  createdById: true,
  revision: true,
  client: { select: { homeUnitId: true, isProtected: true } },
  slots: { select: { calendarId: true } },
} satisfies Prisma.BookingSelect
export type BookingRow = Prisma.BookingGetPayload<{ select: typeof bookingFields }>

export function stateOf({ state }: { state: string }): BookingState {
  if (isBookingState(state)) return state
  throw new Error(`Unknown state of a booking: ${state}`)
}

export function wayOf({ way }: { way: string }): BookingWay {
  if (isBookingWay(way)) return way
  throw new Error(`Unknown way of a booking: ${way}`)
}

export const standingOf = (row: { state: string; way: string; startsAt: Date }) => ({
  state: stateOf(row),
  way: wayOf(row),
  startsAt: row.startsAt,
})
