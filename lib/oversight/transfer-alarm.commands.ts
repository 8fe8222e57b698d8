import 'server-only'
import { inTransaction } from '@/lib/core/db'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { giveNotice } from '@/lib/offices/notice.commands'
import { listHeadsOf } from '@/lib/offices/unit-heads.queries'

/**
 * Tells the heads of both centres, once, of matters that nobody accepted in time (process.md §8: alarm after one working day).
 * Run as often as one likes.
 *
 * @returns how many it told of
 */
export async function alarmLateTransfers(now = new Date()): Promise<number> {
  const told = await inTransaction(async (tx) => {
    const late = await tx.centreTransfer.findMany({
      where: { state: 'SENT', acceptBy: { lt: toUtcMidnight(todayInKyiv(now)) } },
      select: { id: true, fromUnitId: true, toUnitId: true, sentById: true },
      orderBy: { id: 'asc' },
    })
    const known = await tx.staffNotice.findMany({
      where: { kind: 'TRANSFER_LATE', subjectId: { in: late.map(({ id }) => id) } },
      select: { subjectId: true },
    })
    const before = new Set(known.map(({ subjectId }) => subjectId))
    const fresh = late.filter(({ id }) => !before.has(id))
    for (const { id, fromUnitId, toUnitId, sentById } of fresh)
      await giveNotice(tx, 'system', {
        to: [
          ...(await listHeadsOf(toUnitId)),
          ...(await listHeadsOf(fromUnitId)),
          ...(sentById ? [sentById] : []),
        ],
        kind: 'TRANSFER_LATE',
        subject: 'TRANSFER',
        subjectId: id,
      })
    return ok(fresh.length)
  })
  return told.ok ? told.value : 0
}
