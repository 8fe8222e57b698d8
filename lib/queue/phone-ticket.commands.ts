import 'server-only'
import { inTransaction } from '@/lib/core/db'
import { plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { stableId } from '@/lib/core/stable-id'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { estimateForNewcomer, readHall } from './hall-facts.queries'
import { mayTakeByPhone } from './hall-hours.rules'
import { findEntrance, readTicketToken, ticketToken } from './hall-link.queries'
import { hallDayOf } from './hall-screen.queries'
import { isQuickByItself } from './ticket.rules'
import type { TakeByPhone } from './ticket.schema'
import { holdTicket, lockHall, moveTicketRow, takeTicket } from './ticket-rows.commands'
import { toldWaitOf } from './wait-estimate.rules'

/**
 * A ticket taken by a person's own phone, by the code at the entrance. Nothing is asked that says who they are, and a priority
 * is given at the desk alone. The same submission meets the ticket that is there.
 *
 * @returns the token of the ticket's own address
 */
export async function takeByPhone(
  { token, purpose, language, submissionId, ...request }: TakeByPhone,
  now = new Date(),
): Promise<Result<{ token: string }, 'hallNotFound' | 'hallClosed'>> {
  const hall = await findEntrance(token)
  if (!hall) return fail('hallNotFound')
  const { id: unitId, hours } = hall.unit
  const day = await hallDayOf(hours, now)
  if (!hall.takesPhone || !mayTakeByPhone(day, kyivMoment(now).minute)) return fail('hallClosed')
  // Not the browser's own id: whoever guessed one would be given somebody else's ticket.
  const id = stableId(`phone ticket ${unitId} ${submissionId}`)
  return inTransaction<{ token: string }, never>(async (tx) => {
    await lockHall(tx, unitId)
    const known = await tx.queueTicket.findUnique({ where: { id }, select: { id: true } })
    if (known) return ok({ token: ticketToken(id) })
    const isQuick = request.isQuick || isQuickByItself(purpose)
    const { estimate } = estimateForNewcomer(await readHall(tx, unitId, now), { isQuick, priority: 0 }, now)
    await takeTicket(
      tx,
      'PERSON',
      { id, unitId, purpose, isQuick, source: 'PHONE', language, ...toldWaitOf(estimate) },
      now,
    )
    return ok({ token: ticketToken(id) })
  })
}

/** Leaves the queue by phone. Whoever is being served tells the worker. */
export function leaveByPhone(
  { token }: { token: string },
  now = new Date(),
): Promise<Result<null, 'ticketOver' | 'beingServed'>> {
  return inTransaction<null, 'ticketOver' | 'beingServed'>(async (tx) => {
    const id = readTicketToken(token)
    const day = id ? await tx.queueTicket.findUnique({ where: { id }, select: { day: true } }) : null
    const row = id && (await holdTicket(tx, id))
    if (!row || !day || plainDateOfUtc(day.day) !== todayInKyiv(now)) return fail('ticketOver')
    if (row.state === 'SERVING' || row.state === 'ON_HOLD') return fail('beingServed')
    const moved = await moveTicketRow(tx, 'PERSON', row, { act: 'LEAVE' }, now)
    return moved.ok ? ok(null) : fail('ticketOver')
  })
}
