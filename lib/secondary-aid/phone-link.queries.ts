import 'server-only'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { PhoneLinkAddress, PhoneLinkState } from './phone-link.schema'

/** How a link of one's own stands: asked every two seconds while its code is on the screen. */
export async function findPhoneLink(
  viewer: Viewer,
  { linkId }: PhoneLinkAddress,
  now = new Date(),
): Promise<Result<{ state: PhoneLinkState; sent: number }, 'linkNotFound'>> {
  const link = await db.phoneLink.findFirst({
    where: { id: linkId, staffId: viewer.staffId },
    select: { device: true, sent: true, closedAt: true, expiresAt: true },
  })
  if (!link) return fail('linkNotFound')
  const isOver = link.closedAt !== null || link.expiresAt <= now
  return ok({ state: isOver ? 'OVER' : link.device ? 'OPEN' : 'WAITING', sent: link.sent })
}
