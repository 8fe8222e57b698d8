import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { signLink } from '@/lib/core/link-token'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import {
  type PartnerAddress,
  RECORD_LINK,
  RECORD_LINK_DAYS,
  type RecordLinkAddress,
} from './record-link.schema'

const DAY_MS = 86_400_000

/** The address a partner opens. The token stands behind `#`, which no server's log sees. */
const addressOf = (linkId: string) =>
  `${(env.NEXTAUTH_URL ?? '').replace(/\/$/, '')}/partner-record#${signLink(RECORD_LINK, linkId)}`

export type CreatedLink = { linkId: string; address: string; expiresAt: string }

/**
 * Makes a link by which the partner itself corrects or confirms its record, once and without an account. Earlier ones
 * that were not used lead nowhere from then on.
 */
export async function createRecordLink(
  viewer: Viewer,
  { partnerId }: PartnerAddress,
  now = new Date(),
): Promise<Result<CreatedLink, 'partnerNotFound' | 'partnerClosed'>> {
  return inTransaction<CreatedLink, 'partnerNotFound' | 'partnerClosed'>(async (tx) => {
    const partner = await findKept(tx, viewer, partnerId)
    if (!partner) return fail('partnerNotFound')
    if (partner.status === 'CLOSED') return fail('partnerClosed')
    await tx.partnerLink.updateMany({
      where: { partnerId, purpose: 'RECORD', usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    })
    const expiresAt = new Date(now.getTime() + RECORD_LINK_DAYS * DAY_MS)
    const { id } = await tx.partnerLink.create({
      data: { partnerId, purpose: 'RECORD', createdById: viewer.staffId, createdAt: now, expiresAt },
      select: { id: true },
    })
    await recordOfPartner(tx, viewer, 'createLink', partner)
    return ok({ linkId: id, address: addressOf(id), expiresAt: expiresAt.toISOString() })
  })
}

/** Ends a link that went to the wrong hands; one that was used already has done its work. */
export async function revokeRecordLink(
  viewer: Viewer,
  { linkId }: RecordLinkAddress,
  now = new Date(),
): Promise<Result<null, 'linkNotFound'>> {
  return inTransaction<null, 'linkNotFound'>(async (tx) => {
    const link = await tx.partnerLink.findFirst({
      where: { id: linkId, purpose: 'RECORD', usedAt: null, revokedAt: null },
      select: { partnerId: true },
    })
    const partner = link && (await findKept(tx, viewer, link.partnerId))
    if (!partner) return fail('linkNotFound')
    await tx.partnerLink.update({ where: { id: linkId }, data: { revokedAt: now }, select: { id: true } })
    await recordOfPartner(tx, viewer, 'revokeLink', partner)
    return ok(null)
  })
}

function findKept(tx: Tx, viewer: Viewer, partnerId: string) {
  const reach = accessibleBy(viewer.ability, 'manage').ofType('Partner')
  return tx.partner.findFirst({
    where: { AND: [reach, { id: partnerId }] },
    select: { id: true, unitId: true, status: true },
  })
}

/** What was done about the record, for the log of its centre. */
export function recordOfPartner(
  tx: Tx,
  actor: Viewer | 'system',
  action: string,
  { id, unitId }: { id: string; unitId: string | null },
): Promise<void> {
  return recordFact(tx, actor, {
    action,
    subject: 'partner',
    subjectId: id,
    ...(unitId && { subjectUnitId: unitId }),
  })
}
