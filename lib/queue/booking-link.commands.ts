import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { mayChangeLink } from './booking.rules'
import type { ChangeVideoLink } from './booking.schema'
import { planReminders } from './booking-reminder.commands'
import { standingOf } from './booking-row.queries'
import { holdRow, writeEvent } from './booking-rows.commands'

const changedSchema = z.object({ revision: z.number() })
type Changed = z.output<typeof changedSchema>
type LinkRefusal = 'bookingNotFound' | 'changedMeanwhile' | 'wrongState' | 'keyReused'

/**
 * Gives, changes or takes away the link of a meeting by video: it is seldom known when the time is booked. The booking has another
 * revision by it, so that calendars that hold it read the link anew; reminders go on with it.
 *
 * `wrongState`: not by video, or no longer to come.
 */
export async function changeVideoLink(
  viewer: Viewer,
  { submissionId, ...request }: ChangeVideoLink,
  now = new Date(),
): Promise<Result<Changed, LinkRefusal>> {
  const operation = { operation: 'changeVideoLink', key: submissionId, request, answer: changedSchema }
  return inTransaction<Changed, LinkRefusal>((tx) =>
    once<Changed, LinkRefusal>(tx, viewer, operation, async () => {
      const { bookingId, expectedRevision, videoLink } = request
      const row = await holdRow(tx, viewer, bookingId)
      if (!row) return fail('bookingNotFound')
      if (row.revision !== expectedRevision) return fail('changedMeanwhile')
      if (!mayChangeLink(standingOf(row))) return fail('wrongState')
      const revision = row.revision + 1
      await tx.booking.update({
        where: { id: bookingId },
        data: { videoLink, revision },
        select: { id: true },
      })
      await writeEvent(tx, bookingId, 'LINK', viewer, now)
      await recordFact(tx, viewer, {
        action: 'update',
        subject: 'booking',
        subjectId: bookingId,
        subjectUnitId: row.client?.homeUnitId ?? row.unitId,
        details: { part: 'videoLink' },
      })
      if (row.remindBy !== 'NONE')
        await planReminders(tx, { id: row.id, startsAt: row.startsAt, revision }, now)
      return ok({ revision })
    }),
  )
}
