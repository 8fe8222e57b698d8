import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { todayInKyiv } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { Prisma } from '@/prisma/generated/client'
import { orphanArms } from './orphan-arms.queries'

/**
 * Finds every contact without an owner or an end, for the heads' page of the day; what has been put right since the last time
 * leaves the list. Run as often as one likes.
 *
 * @returns how many there are now
 */
export async function findOrphans(now = new Date()): Promise<number> {
  const found = await inTransaction(async (tx) => {
    const arms = orphanArms(todayInKyiv(now), now)
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO orphan_contacts (subject, subject_id, unit_id, fault, found_at, seen_at)
      SELECT DISTINCT ON (subject, subject_id, fault) subject, subject_id, unit_id, fault, ${now}::timestamptz, ${now}::timestamptz
      FROM (${Prisma.join(arms, ' UNION ALL ')}) found
      ON CONFLICT (subject, subject_id, fault) DO UPDATE SET seen_at = excluded.seen_at, unit_id = excluded.unit_id`)
    await tx.orphanContact.deleteMany({ where: { seenAt: { lt: now } } })
    const count = await tx.orphanContact.count()
    await recordFact(tx, 'system', { action: 'findOrphans', subject: 'orphanContact', details: { count } })
    return ok(count)
  })
  return found.ok ? found.value : 0
}
