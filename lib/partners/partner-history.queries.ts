import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { readPartnerRecord } from './partner.queries'
import type { PartnerRecord } from './partner-record.schema'
import { differencesOf, type FieldDifference } from './record-difference.rules'

export type PartnerVersionShown = {
  revision: number
  how: string
  reason: string
  status: string
  at: string
  /** `null`: the product itself or the partner by its link. */
  byName: string | null
  /** Against the version before; empty for the first. */
  differences: FieldDifference[]
  record: PartnerRecord
}

const MOST = 50

/** What a record was, newest first, each with what it changed; undefined beyond the viewer’s reach. */
export async function listPartnerVersions(
  viewer: Viewer,
  partnerId: string,
): Promise<PartnerVersionShown[] | undefined> {
  const reach = accessibleBy(viewer.ability, 'read').ofType('Partner')
  const found = await db.partner.findFirst({
    where: { AND: [reach, { id: partnerId }] },
    select: {
      versions: {
        orderBy: { revision: 'desc' },
        take: MOST + 1,
        select: {
          revision: true,
          how: true,
          reason: true,
          status: true,
          at: true,
          staffId: true,
          content: true,
        },
      },
    },
  })
  if (!found) return undefined
  const { versions } = found
  const ids = versions.flatMap(({ staffId }) => staffId ?? [])
  const staff = await db.staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  const records = versions.map(({ content }) => readPartnerRecord(content))
  return versions.slice(0, MOST).flatMap(({ content: _, staffId, at, ...version }, place) => {
    const [record, before] = [records[place], records[place + 1]]
    if (!record) return []
    return [
      {
        ...version,
        at: at.toISOString(),
        byName: staffId ? (names.get(staffId) ?? null) : null,
        differences: before ? differencesOf(before, record) : [],
        record,
      },
    ]
  })
}
