import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'

/** A card that a reason would open: its centre and nothing of the person. */
export type ClosedCard = { clientId: string; centre: { name: string; nameEn: string; phone: string | null } }

/** A card of another centre that the viewer may open with a reason; a protected one is not found. */
export async function findClosedCard(
  viewer: Viewer,
  { clientId }: { clientId: string },
): Promise<Result<ClosedCard, 'clientNotFound'>> {
  // Lawyers read cards, but no reason opens one for them.
  if (!viewer.ability.can('openWithReason', 'Client')) return fail('clientNotFound')
  const client = await db.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'openWithReason').ofType('Client'), { id: clientId }] },
    select: { homeUnit: { select: { shortName: true, nameEn: true, phone: true } } },
  })
  if (!client) return fail('clientNotFound')
  const { shortName, nameEn, phone } = client.homeUnit
  return ok({ clientId, centre: { name: shortName, nameEn, phone } })
}
