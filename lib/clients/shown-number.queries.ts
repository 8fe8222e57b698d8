import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import { openText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { REGISTER_NUMBERS } from './document-number.queries'
import { isRestricted } from './restricted-card.queries'
import type { ShownNumber } from './shown-number.schema'

/** One number of a card in full. Each time it is shown is on record, apart from the look at the card itself. */
export async function findShownNumber(
  viewer: Viewer,
  { clientId, which }: ShownNumber,
): Promise<Result<{ number: string }, 'clientNotFound' | 'numberNotFound'>> {
  const client = await db.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: { id: true, homeUnitId: true, consents: { select: { withdrawnAt: true } } },
  })
  if (!client || (await isRestricted(db, viewer, client))) return fail('clientNotFound')
  const isPlace = typeof which === 'number'
  const [document] = await db.clientDocument.findMany({
    where: {
      clientId,
      kind: isPlace ? { notIn: Object.values(REGISTER_NUMBERS) } : REGISTER_NUMBERS[which],
    },
    // The order in which the card lists its papers.
    orderBy: { id: 'asc' },
    skip: isPlace ? which : 0,
    take: 1,
    select: { kind: true, numberSealed: true },
  })
  if (!document) return fail('numberNotFound')
  await recordAccess(viewer, 'clientCard', clientId, {
    subjectUnitId: client.homeUnitId,
    details: { kind: 'DOCUMENT_NUMBER', code: document.kind },
  })
  return ok({ number: openText(document.numberSealed) })
}
