import 'server-only'
import { ownUnitsOf } from '@/lib/conflicts/conflict-search.queries'
import { listOpponents } from '@/lib/conflicts/opponents.queries'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

export type ConflictedProviders = {
  /** A conflict of the matter was confirmed by a person: they may not act. */
  readonly barred: readonly string[]
  /** Names tell of one, and nobody has answered: they stand last, and the screen says why. */
  readonly doubted: readonly string[]
}

/**
 * Those of the providers who now act for the other side of the application, or against its person in another one, as far
 * as names tell. A check never bars by itself (decision 0024): a person's answer does.
 */
export async function findConflictedProviders(
  tx: Tx,
  viewer: Viewer,
  applicationId: string,
  among: readonly string[],
): Promise<ConflictedProviders> {
  const { clientIds, answer } = await listOpponents(tx, viewer, applicationId)
  if (clientIds.length === 0 || answer === 'NO_CONFLICT') return { barred: [], doubted: [] }
  // Of mandates of other centres nothing is told, not even through who bears them.
  const rows = await tx.aidMandate.findMany({
    where: {
      providerId: { in: [...among] },
      state: { in: ['ISSUED', 'ACCEPTED'] },
      unitId: { in: ownUnitsOf(viewer) },
      application: { is: { clientId: { in: [...clientIds] } } },
    },
    select: { providerId: true },
    distinct: ['providerId'],
  })
  const ids = rows.map(({ providerId }) => providerId)
  return answer === 'CONFLICT' ? { barred: ids, doubted: [] } : { barred: [], doubted: ids }
}
