import 'server-only'
import { recordAccess } from '@/lib/core/audit'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type ClientCard, findClientCard } from './client-card.queries'

/** A card for its form, numbers of papers in full: that they were shown is on record besides the look itself. */
export async function findCardToChange(
  viewer: Viewer,
  { clientId }: { clientId: string },
): Promise<Result<ClientCard, 'clientNotFound'>> {
  const found = await findClientCard(viewer, { clientId })
  if (!found.ok || !found.value.mayChange || found.value.isRestricted) return fail('clientNotFound')
  const { taxId, demographyNumber, documents } = found.value.content
  const numbers = [taxId, demographyNumber, ...documents].filter((number) => number !== '').length
  if (numbers > 0) {
    await recordAccess(viewer, 'clientCard', clientId, {
      subjectUnitId: found.value.homeUnit.id,
      details: { kind: 'DOCUMENT_NUMBER', count: numbers },
    })
  }
  return ok(found.value)
}
