import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction } from '@/lib/core/db'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import { startOfKyivDay } from '@/lib/offices/kyiv-day.rules'
import { actOfNight, isEnded } from './ticket.rules'
import { holdTicket, moveTicketRow } from './ticket-rows.commands'

const LEFT_OPEN = ['WAITING', 'CALLED', 'SERVING', 'ON_HOLD']

/**
 * Closes the days before today: each ticket left open gets an end by the office's own clockwork, and each window is free in the
 * morning. Run as often as one likes, or after a night it was not run, it does each once.
 *
 * @returns how many tickets it ended
 */
export async function closeHallDays(now = new Date()): Promise<number> {
  const today = todayInKyiv(now)
  const open = await db.queueTicket.findMany({
    where: { day: { lt: toUtcMidnight(today) }, state: { in: LEFT_OPEN } },
    select: { id: true },
  })
  // One by one: a ticket of one unit must not hold the hall of another.
  for (const { id } of open) await endByClock(id, now)
  await freeWindows(startOfKyivDay(today))
  return open.length
}

function endByClock(ticketId: string, now: Date): Promise<Result<null, never>> {
  return inTransaction<null, never>(async (tx) => {
    const row = await holdTicket(tx, ticketId)
    if (row && !isEnded(row.state))
      await moveTicketRow(tx, 'CLOCK', row, { act: actOfNight(row.state), details: { actor: 'CLOCK' } }, now)
    return ok(null)
  })
}

async function freeWindows(before: Date): Promise<void> {
  await inTransaction<null, never>(async (tx) => {
    const left = await tx.serviceWindow.updateManyAndReturn({
      where: { staffId: { not: null }, satDownAt: { lt: before } },
      data: { staffId: null, satDownAt: null },
      select: { id: true, unitId: true },
    })
    for (const { id, unitId } of left)
      await recordFact(tx, 'system', {
        action: 'end',
        subject: 'serviceWindow',
        subjectId: id,
        subjectUnitId: unitId,
      })
    return ok(null)
  })
}
