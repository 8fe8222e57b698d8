import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { savePartner } from '@/lib/partners/partner-rows.commands'
import type { PrismaClient } from '../../generated/client'
import { institutions } from './institutions'
import { partnerIdOf, recordOf } from './known-partner'

/**
 * Puts the public institutions the product knows of into the directory, as records of the whole system that are yet to be
 * checked. What is there already, changed or closed by hand, is left as it is.
 *
 * @returns how many were added
 */
export async function loadPartners(db: Pick<PrismaClient, 'partner'>): Promise<number> {
  const ids = institutions.map(partnerIdOf)
  const known = await db.partner.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const knownIds = new Set(known.map(({ id }) => id))
  const missing = institutions.filter((one) => !knownIds.has(partnerIdOf(one)))
  if (missing.length === 0) return 0
  await inTransaction(async (tx) => {
    for (const one of missing) {
      const saved = await savePartner(tx, null, {
        newId: partnerIdOf(one),
        unitId: null,
        record: partnerRecordSchema.parse(recordOf(one)),
        how: 'CREATED',
        reason: '',
        status: 'NEEDS_CHECK',
      })
      if (!saved.ok) throw new Error(`The known partner ${one.key} was not loaded: ${saved.error}`)
    }
    return ok(missing.length)
  })
  return missing.length
}
