import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/core/i18n/locale'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
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

/** What is read of each; out of JSON the instant comes as text. */
type Row<At = string> = {
  id: string
  number: string | null
  state: string
  need: string
  createdAt: At
  partner: { name: string; nameEn: string }
}
export type ClientReferralRow = Row

const MOST = 30

/** The column `referrals` of a statement that reads `clients c`: those the viewer may see, newest first. */
export function clientReferralsSql(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    (SELECT coalesce(jsonb_agg(to_jsonb(shown) ORDER BY shown."createdAt" DESC, shown.id DESC), '[]') FROM (
      SELECT r.id, r.number, r.state, r.need, r.created_at AS "createdAt",
        jsonb_build_object('name', p.name, 'nameEn', p.name_en) AS partner
      FROM referrals r JOIN partners p ON p.id = r.partner_id WHERE r.client_id = c.id AND ${referralReach(viewer)}
      ORDER BY r.created_at DESC, r.id DESC LIMIT ${MOST}) AS shown) AS referrals`
}

/** The access policy for reading, over `referrals r` of the client `c`; the test compares it with `accessibleBy`. */
function referralReach({ roles, staffId }: Viewer): Prisma.Sql {
  const reaches = roles.flatMap(({ role, subtree, centre }) => {
    if (role === 'FRONTLINER')
      return [
        Prisma.sql`(r.unit_id = ANY(${centre}::uuid[]) AND NOT c.is_protected)`,
        Prisma.sql`r.staff_id = ${staffId}::uuid`,
      ]
    if (role !== 'HEAD') return []
    return [
      Prisma.sql`(r.unit_id = ANY(${subtree}::uuid[]) AND (NOT c.is_protected OR c.home_unit_id = ANY(${centre}::uuid[])))`,
    ]
  })
  return reaches.length > 0 ? Prisma.sql`(${Prisma.join(reaches, ' OR ')})` : Prisma.sql`false`
}

export function clientReferralsOf(rows: readonly ClientReferralRow[], locale: Locale): ListedForClient[] {
  return rows.map((row) => listed({ ...row, createdAt: new Date(row.createdAt) }, locale))
}

/** The referrals of the issues of a visit. */
export async function listVisitReferrals(viewer: Viewer, visitId: string): Promise<ListedForClient[]> {
  const rows = await db.referral.findMany({
    where: {
      AND: [accessibleBy(viewer.ability, 'read').ofType('Referral'), { enquiry: { is: { visitId } } }],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      id: true,
      number: true,
      state: true,
      need: true,
      createdAt: true,
      partner: { select: { name: true, nameEn: true } },
    },
  })
  return rows.map((row) => listed(row, viewer.locale))
}

function listed(row: Row<Date>, locale: Locale): ListedForClient {
  return {
    id: row.id,
    number: row.number ?? '',
    state: stateOf(row),
    need: row.need,
    partner: (locale === 'en' && row.partner.nameEn) || row.partner.name,
    on: todayInKyiv(row.createdAt),
  }
}
