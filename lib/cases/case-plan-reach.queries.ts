import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

export type PlanOwnership = {
  readonly homeUnitId: string
  readonly name: string
  readonly isProtected: boolean
}

/**
 * Whether the viewer may keep a plan for the person: who keeps the card, and the lawyer of an accepted case. A card that is
 * open with a reason alone gives no plan (decision 0025).
 */
export async function findPlanOwnership(
  tx: Tx,
  viewer: Viewer,
  clientId: string,
): Promise<PlanOwnership | undefined> {
  const client = await tx.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'plan').ofType('Client'), { id: clientId }] },
    select: { homeUnitId: true, surname: true, givenName: true, patronymic: true, isProtected: true },
  })
  if (!client) return undefined
  const { homeUnitId, isProtected, surname, givenName, patronymic } = client
  return { homeUnitId, isProtected, name: [surname, givenName, patronymic].filter(Boolean).join(' ') }
}
