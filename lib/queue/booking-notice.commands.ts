import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { giveNotice } from '@/lib/offices/notice.commands'
import type { NoticeKind } from '@/lib/offices/notice.rules'

/**
 * Tells the workers whose calendars these are that somebody else has made, moved or cancelled an appointment in them; of a moved
 * one both the old calendars and the new ones are named.
 */
export async function tellKeepers(
  tx: Tx,
  viewer: Viewer,
  kind: Extract<NoticeKind, `BOOKING_${string}`>,
  { bookingId, calendarIds }: { bookingId: string; calendarIds: readonly string[] },
): Promise<void> {
  const calendars = await tx.bookingCalendar.findMany({
    where: { id: { in: [...calendarIds] } },
    select: { staffId: true },
  })
  const to = calendars.flatMap(({ staffId }) => staffId ?? [])
  await giveNotice(tx, viewer, { to, kind, subject: 'BOOKING', subjectId: bookingId })
}
