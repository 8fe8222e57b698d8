import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { OpenWithReason } from './card-opening.schema'

/** A reason is good for this long; then the card closes again. */
const GOOD_FOR_HOURS = 4

/**
 * Opens a card of another centre for a while, with a reason that the head of that centre sees.
 * A protected card answers as a missing one.
 */
export async function openCardWithReason(
  viewer: Viewer,
  { clientId, reason }: OpenWithReason,
): Promise<Result<{ until: string }, 'clientNotFound'>> {
  return inTransaction(async (tx) => {
    const client = await tx.client.findFirst({
      where: { AND: [accessibleBy(viewer.ability, 'openWithReason').ofType('Client'), { id: clientId }] },
      select: { homeUnitId: true },
    })
    if (!client) return fail('clientNotFound')
    const openedAt = new Date()
    const until = new Date(openedAt.getTime() + GOOD_FOR_HOURS * 3_600_000)
    const { homeUnitId } = client
    await tx.cardOpening.create({
      data: { staffId: viewer.staffId, clientId, reason, openedAt, until, homeUnitId },
      select: { id: true },
    })
    await recordFact(tx, viewer, {
      action: 'openWithReason',
      subject: 'clientCard',
      subjectId: clientId,
      subjectUnitId: homeUnitId,
    })
    return ok({ until: until.toISOString() })
  })
}
