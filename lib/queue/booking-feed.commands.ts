import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { CalendarAddress, FeedAddress } from './booking-calendar.schema'
import { feedAddress } from './booking-feed.queries'

/** Makes a private address of a calendar for the viewer's own program. It is shown once: whoever has it reads the calendar. */
export async function makeFeed(
  viewer: Viewer,
  { calendarId }: CalendarAddress,
  now = new Date(),
): Promise<Result<{ feedId: string; address: string }, 'calendarNotFound'>> {
  return inTransaction<{ feedId: string; address: string }, 'calendarNotFound'>(async (tx) => {
    const calendar = await tx.bookingCalendar.findFirst({
      where: {
        AND: [
          accessibleBy(viewer.ability, 'read').ofType('BookingCalendar'),
          { id: calendarId, closedOn: null },
        ],
      },
      select: { unitId: true },
    })
    if (!calendar) return fail('calendarNotFound')
    const { id } = await tx.calendarFeed.create({
      data: { calendarId, staffId: viewer.staffId, createdAt: now },
      select: { id: true },
    })
    await recordFact(tx, viewer, {
      action: 'create',
      subject: 'calendarFeed',
      subjectId: id,
      subjectUnitId: calendar.unitId,
    })
    return ok({ feedId: id, address: feedAddress(id) })
  })
}

/** Takes an address back: from now on it leads nowhere. */
export async function revokeFeed(
  viewer: Viewer,
  { feedId }: FeedAddress,
  now = new Date(),
): Promise<Result<null, 'feedNotFound'>> {
  return inTransaction<null, 'feedNotFound'>(async (tx) => {
    const { count } = await tx.calendarFeed.updateMany({
      where: {
        AND: [accessibleBy(viewer.ability, 'update').ofType('CalendarFeed'), { id: feedId, revokedAt: null }],
      },
      data: { revokedAt: now },
    })
    if (count === 0) return fail('feedNotFound')
    await recordFact(tx, viewer, { action: 'revoke', subject: 'calendarFeed', subjectId: feedId })
    return ok(null)
  })
}
