import 'server-only'
import { db } from '@/lib/core/db'
import { plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { estimateFor, estimateForNewcomer, readHall } from './hall-facts.queries'
import { type HallDay, mayTakeByPhone } from './hall-hours.rules'
import { findEntrance, readTicketToken, screenToken } from './hall-link.queries'
import { hallDayOf } from './hall-screen.queries'
import type { TicketPurpose, TicketState } from './ticket.rules'
import { ticketFields, ticketOf } from './ticket-row.queries'
import type { WaitEstimate } from './wait-estimate.rules'

/** What the page behind the code of an entrance shows before a ticket is taken. */
export type Entrance = {
  unitName: string
  unitNameEn: string
  /** `closed`, `refused`: no ticket now, and why. */
  standing: 'open' | 'closed' | 'refused'
  day: HallDay
  waiting: number
  consultation: WaitEstimate
  errand: WaitEstimate
}

/** The entrance of a hall, for anybody who has read its code. */
export async function openEntrance(
  token: string,
  now = new Date(),
): Promise<Result<Entrance, 'hallNotFound'>> {
  const hall = await findEntrance(token)
  if (!hall) return fail('hallNotFound')
  const { unit, takesPhone } = hall
  const [facts, day] = [await readHall(db, unit.id, now), await hallDayOf(unit.hours, now)]
  const standing = takesPhone ? (mayTakeByPhone(day, kyivMoment(now).minute) ? 'open' : 'closed') : 'refused'
  return ok({
    unitName: unit.name,
    unitNameEn: unit.nameEn,
    standing,
    day,
    waiting: facts.tickets.filter(({ state }) => state === 'WAITING').length,
    consultation: estimateForNewcomer(facts, { isQuick: false, priority: 0 }, now).estimate,
    errand: estimateForNewcomer(facts, { isQuick: true, priority: 0 }, now).estimate,
  })
}

/** A ticket as its holder sees it. Whoever has the address sees no more than what the paper slip says, and where one stands. */
export type PhoneTicket = {
  number: string
  state: TicketState
  purpose: TicketPurpose
  unitName: string
  unitNameEn: string
  ahead: number
  estimate: WaitEstimate
  window: string
  windowEn: string
  takenAt: string
  /** Token of the hall's own stream of changes; empty when the hall has no screen. */
  live: string
}

/** The ticket behind the address on a phone; a ticket of another day leads nowhere. */
export async function openPhoneTicket(
  { token }: { token: string },
  now = new Date(),
): Promise<Result<PhoneTicket, 'ticketOver'>> {
  const id = readTicketToken(token)
  if (!id) return fail('ticketOver')
  const found = await db.queueTicket.findUnique({
    where: { id },
    select: {
      ...ticketFields,
      unit: { select: { name: true, nameEn: true, hall: { select: { screenKey: true } } } },
      window: { select: { name: true, nameEn: true } },
    },
  })
  if (!found || plainDateOfUtc(found.day) !== todayInKyiv(now)) return fail('ticketOver')
  const { unit, window, ...row } = found
  const ticket = ticketOf(row)
  const { ahead, estimate } =
    ticket.state === 'WAITING'
      ? estimateFor(await readHall(db, ticket.unitId, now), ticket, now)
      : ({ ahead: 0, estimate: { kind: 'soon' } } as const)
  return ok({
    number: ticket.number,
    state: ticket.state,
    purpose: ticket.purpose,
    unitName: unit.name,
    unitNameEn: unit.nameEn,
    ahead,
    estimate,
    window: window?.name ?? '',
    windowEn: window?.nameEn || (window?.name ?? ''),
    takenAt: ticket.arrivedAt.toISOString(),
    live: unit.hall ? screenToken(unit.hall.screenKey) : '',
  })
}
