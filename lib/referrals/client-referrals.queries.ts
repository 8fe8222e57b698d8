import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { ReferralState } from './referral.rules'
import { stateOf } from './referral-row.queries'

export type ListedForClient = {
  readonly id: string
  readonly number: string
  readonly state: ReferralState
  readonly partner: string
  readonly need: string
  readonly on: PlainDate
}

/** The referrals of a client, newest first, as far as the viewer may see them; the screen records the look at the card. */
export async function listClientReferrals(viewer: Viewer, clientId: string): Promise<ListedForClient[]> {
  return list(viewer, { clientId })
}

/** The referrals of the issues of a visit. */
export async function listVisitReferrals(viewer: Viewer, visitId: string): Promise<ListedForClient[]> {
  return list(viewer, { enquiry: { is: { visitId } } })
}

async function list(
  viewer: Viewer,
  where: { clientId: string } | { enquiry: { is: { visitId: string } } },
): Promise<ListedForClient[]> {
  const rows = await db.referral.findMany({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Referral'), where] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 30,
    select: {
      id: true,
      number: true,
      state: true,
      need: true,
      createdAt: true,
      partner: { select: { name: true, nameEn: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    number: row.number ?? '',
    state: stateOf(row),
    need: row.need,
    partner: (viewer.locale === 'en' && row.partner.nameEn) || row.partner.name,
    on: todayInKyiv(row.createdAt),
  }))
}
