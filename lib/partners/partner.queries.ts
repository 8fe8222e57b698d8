import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { PARTNER_STATUSES, type PartnerStatus } from './partner-offers.rules'
import { type PartnerRecord, partnerRecordSchema } from './partner-record.schema'

/** A record as it is now, with who checked it and when. */
export type FoundPartner = {
  id: string
  unitId: string | null
  unitName: string | null
  record: PartnerRecord
  status: PartnerStatus
  checkedOn: PlainDate | null
  checkedHow: string | null
  /** `null`: nobody, or the partner itself. */
  checkedBy: string | null
  wrongReports: number
  revision: number
  mayManage: boolean
}

const partnerFields = {
  id: true,
  unitId: true,
  unit: { select: { shortName: true } },
  content: true,
  status: true,
  checkedOn: true,
  checkedHow: true,
  checkedById: true,
  wrongReports: true,
  revision: true,
} satisfies Prisma.PartnerSelect

/** One record of the directory, if the viewer may read it at all. */
export async function findPartner(viewer: Viewer, partnerId: string): Promise<FoundPartner | undefined> {
  const [row, kept] = await Promise.all([
    db.partner.findFirst({
      where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Partner'), { id: partnerId }] },
      select: partnerFields,
    }),
    db.partner.count({
      where: { AND: [accessibleBy(viewer.ability, 'manage').ofType('Partner'), { id: partnerId }] },
    }),
  ])
  if (!row) return undefined
  const { unit, content, status, checkedOn, checkedById, ...columns } = row
  const checker = checkedById
    ? await db.staff.findUnique({ where: { id: checkedById }, select: { name: true } })
    : null
  return {
    ...columns,
    unitName: unit?.shortName ?? null,
    record: readPartnerRecord(content),
    status: readPartnerStatus(status),
    checkedOn: checkedOn && plainDateOfUtc(checkedOn),
    checkedBy: checker?.name ?? null,
    mayManage: kept > 0,
  }
}

/** The records of these partners, by their ids, as far as the viewer may read the directory. */
export async function findPartnerRecords(
  viewer: Viewer,
  partnerIds: readonly string[],
): Promise<Map<string, PartnerRecord>> {
  const rows = await db.partner.findMany({
    where: {
      AND: [accessibleBy(viewer.ability, 'read').ofType('Partner'), { id: { in: [...partnerIds] } }],
    },
    select: { id: true, content: true },
  })
  return new Map(rows.map(({ id, content }) => [id, readPartnerRecord(content)]))
}

/** @throws if what is kept is no record: it was written past `savePartner` */
export function readPartnerRecord(content: unknown): PartnerRecord {
  return partnerRecordSchema.parse(content)
}

export function readPartnerStatus(status: string): PartnerStatus {
  const known = PARTNER_STATUSES.find((each) => each === status)
  if (!known) throw new Error(`No status of a partner is called ${status}`)
  return known
}
