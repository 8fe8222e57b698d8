import 'server-only'
import { db } from '@/lib/core/db'
import { readPartnerRecord } from '@/lib/partners/partner.queries'
import { emailOf } from './partner-mail.rules'
import { type ReferralRow, referralFields, sharingEndedAt } from './referral-row.queries'

export type Untold = { readonly id: string; readonly partner: string; readonly hasEmail: boolean }

/** Partners that were given data of a person who took consent back since, and were not yet asked to use them no more. */
export async function listUntold(clientId: string): Promise<Untold[]> {
  const rows = await db.referral.findMany({
    where: { clientId, way: 'LIVE', events: { none: { kind: 'STOP_SHARING' } } },
    orderBy: { id: 'asc' },
    select: referralFields,
  })
  return rows
    .filter((row) => sharingEndedAt(row) !== undefined)
    .map((row) => ({ id: row.id, partner: row.partner.name, hasEmail: addressOf(row) !== '' }))
}

/** Where the partner of a referral is written to; '' where its record has no address. */
export const addressOf = (row: ReferralRow): string =>
  emailOf(readPartnerRecord(row.partner.content), row.offerId)
