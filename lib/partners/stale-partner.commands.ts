import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import {
  addDays,
  diffDays,
  type PlainDate,
  plainDate,
  todayInKyiv,
  toUtcMidnight,
} from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { deadlineOn } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { addWorkingDays } from '@/lib/deadlines/working-calendar.rules'

/** A record found stale is to be checked within so many working days: the product's own measure. */
const CHECK_WITHIN_DAYS = 5

type Unchecked = { id: string; unitId: string; since: string }

/**
 * Gives the head of its centre one task for each record that nobody has checked since the term of the rule
 * (`PARTNER_CONTACT_CHECK`, 90 days); records of the whole system fall to the top of the tree. Run as often as one likes:
 * a record has at most one such task.
 *
 * @returns how many tasks were made
 */
export async function findStalePartners(now = new Date()): Promise<number> {
  const calendar = await currentCalendar()
  const today = todayInKyiv(now)
  const dueOn = toUtcMidnight(addWorkingDays(today, CHECK_WITHIN_DAYS, calendar))
  const made = await inTransaction(async (tx) => {
    const unchecked = await tx.$queryRaw<Unchecked[]>`
      SELECT p.id, coalesce(p.unit_id, (SELECT id FROM units WHERE parent_id IS NULL ORDER BY code LIMIT 1)) AS "unitId",
        coalesce(p.checked_on, (p.created_at AT TIME ZONE 'Europe/Kyiv')::date)::text AS since
      FROM partners p
      WHERE p.status <> 'CLOSED' AND coalesce(p.checked_on, p.created_at::date) < ${addDays(today, -1)}::date
        AND NOT EXISTS (SELECT FROM partner_tasks t
          WHERE t.partner_id = p.id AND t.kind = 'STALE' AND t.done_at IS NULL)`
    const stale = unchecked.filter(({ unitId, since }) => unitId && isOver(plainDate(since), today, calendar))
    const { count } = await tx.partnerTask.createMany({
      data: stale.map(({ id, unitId }) => ({
        partnerId: id,
        unitId,
        kind: 'STALE',
        fields: [],
        createdAt: now,
        dueOn,
      })),
      skipDuplicates: true,
    })
    if (count > 0) {
      const details = { tasks: count }
      await recordFact(tx, 'system', { action: 'findStale', subject: 'partner', details })
    }
    return ok(count)
  })
  return made.ok ? made.value : 0
}

/** Whether the last check is older than the rule of its day allows. */
function isOver(since: PlainDate, today: PlainDate, calendar: WorkingCalendar): boolean {
  const { length } = deadlineOn('PARTNER_CONTACT_CHECK', since, calendar)
  if (length.count !== 'calendar') throw new Error('PARTNER_CONTACT_CHECK is not counted in days')
  return diffDays(since, today) > length.duration
}
