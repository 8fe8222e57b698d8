import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Acknowledgement } from './audit-log.schema'

/** A head has read why their centre's cards were opened elsewhere; the notices leave the list of new ones. */
export async function acknowledgeOpenings(
  viewer: Viewer,
  { openingIds }: Acknowledgement,
): Promise<Result<{ seen: number }, 'openingNotFound'>> {
  if (!viewer.ability.can('update', 'CardOpening')) return fail('openingNotFound')
  return inTransaction(async (tx) => {
    const where = {
      AND: [
        accessibleBy(viewer.ability, 'update').ofType('CardOpening'),
        { id: { in: openingIds }, acknowledgedAt: null },
      ],
    }
    const openings = await tx.cardOpening.findMany({
      where,
      select: { id: true, clientId: true, homeUnitId: true },
    })
    if (openings.length === 0) return fail('openingNotFound')
    await tx.cardOpening.updateMany({
      where,
      data: { acknowledgedAt: new Date(), acknowledgedById: viewer.staffId },
    })
    for (const { clientId, homeUnitId } of openings) {
      await recordFact(tx, viewer, {
        action: 'acknowledgeOpening',
        subject: 'clientCard',
        subjectId: clientId,
        subjectUnitId: homeUnitId,
      })
    }
    return ok({ seen: openings.length })
  })
}
