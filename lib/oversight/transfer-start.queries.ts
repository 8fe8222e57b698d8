import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { canMoveTo, ENQUIRY_STATUSES } from '@/lib/enquiries/enquiry.rules'
import { isTransferableApplication } from './transfer.rules'
import type { TransferMatter } from './transfer.schema'

export type ReceivingUnit = { id: string; name: string; address: string; phone: string }

/** What the form of a transfer begins with. */
export type TransferStart = {
  number: string
  dueOn: PlainDate | null
  fromName: string
  isProtected: boolean
  /** Whether the viewer sends it, or proposes it to the head. */
  isSending: boolean
  units: readonly ReceivingUnit[]
  /** Page of the matter. */
  backHref: string
}

/** The matter to hand over, if it may be, and the open units it may go to. */
export async function startTransfer(
  viewer: Viewer,
  matter: TransferMatter,
  now = new Date(),
): Promise<Result<TransferStart, 'matterNotFound'> | { ok: false; error: 'matterOver'; backHref: string }> {
  const found = await findMatter(viewer, matter)
  if (!found) return fail('matterNotFound')
  const { backHref } = found
  if (!found.isOpen) return { ok: false, error: 'matterOver', backHref }
  await recordFact(db, viewer, {
    action: 'read',
    subject: 'enquiry' in matter ? 'enquiry' : 'application',
    subjectId: 'enquiry' in matter ? matter.enquiry : matter.application,
    subjectUnitId: found.client?.homeUnitId ?? found.unitId,
  })
  const { unitId, number, dueOn, unit, client } = found
  return ok({
    number: number ?? '',
    dueOn: dueOn && plainDateOfUtc(dueOn),
    fromName: unit.name,
    isProtected: client?.isProtected ?? false,
    isSending: viewer.roles.some(({ role, subtree }) => role === 'HEAD' && subtree.includes(unitId)),
    units: await listReceivingUnits(unitId, todayInKyiv(now)),
    backHref,
  })
}

/** Open centres and bureaus other than the sender: who runs the system, and points without workers, take no matters. */
async function listReceivingUnits(exceptId: string, on: PlainDate): Promise<ReceivingUnit[]> {
  const rows = await db.unit.findMany({
    where: {
      id: { not: exceptId },
      kind: { notIn: ['COORDINATION_CENTRE', 'ACCESS_POINT'] },
      OR: [{ closedOn: null }, { closedOn: { gt: toUtcMidnight(on) } }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, address: true, phone: true },
  })
  return rows.map(({ id, name, address, phone }) => ({
    id,
    name,
    address: address ?? '',
    phone: phone ?? '',
  }))
}

const about = {
  number: true,
  dueOn: true,
  unitId: true,
  unit: { select: { name: true } },
  client: { select: { isProtected: true, homeUnitId: true } },
} as const

async function findMatter({ ability }: Viewer, matter: TransferMatter) {
  if ('enquiry' in matter) {
    const row = await db.enquiry.findFirst({
      where: { AND: [accessibleBy(ability, 'update').ofType('Enquiry'), { id: matter.enquiry }] },
      select: { ...about, status: true, closedAt: true, visitId: true },
    })
    const status = ENQUIRY_STATUSES.find((each) => each === row?.status)
    const isOpen = status !== undefined && canMoveTo(status, 'TRANSFER_AWAITED')
    return row && { ...row, isOpen: row.closedAt === null && isOpen, backHref: `/visits/${row.visitId}` }
  }
  const row = await db.secondaryAidApplication.findFirst({
    where: {
      AND: [accessibleBy(ability, 'update').ofType('SecondaryAidApplication'), { id: matter.application }],
    },
    select: { ...about, state: true },
  })
  return (
    row && {
      ...row,
      isOpen: isTransferableApplication(row.state),
      backHref: `/secondary-aid/${matter.application}`,
    }
  )
}
