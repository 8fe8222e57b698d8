import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/jobs'
import { signLink } from '@/lib/core/link-token'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { isOver } from './referral.rules'
import type { ReferralAddress } from './referral.schema'
import { REFERRAL_LINK } from './referral-link.queries'
import { type ReferralRow, stateOf, subjectUnitOf } from './referral-row.queries'
import { holdReferral } from './referral-rows.commands'

/** How long a partner may answer by a link; after that staff give a new one. */
const LINK_DAYS = 30
const DAY_MS = 86_400_000

/**
 * Gives the partner a link to answer by, once: earlier ones that were not used lead nowhere from now on. A letter with it
 * waits in the queue of the same transaction, when the record has an address.
 *
 * @returns the text that stands in the address
 */
export async function giveLink(
  tx: Tx,
  maker: Pick<Viewer, 'staffId'>,
  { id: referralId, partnerId }: Pick<ReferralRow, 'id' | 'partnerId'>,
  now: Date,
): Promise<string> {
  await tx.partnerLink.updateMany({
    where: { referralId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
  const { id: linkId } = await tx.partnerLink.create({
    data: {
      partnerId,
      purpose: 'REFERRAL',
      referralId,
      createdById: maker.staffId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LINK_DAYS * DAY_MS),
    },
    select: { id: true },
  })
  await addJob(tx, 'mailReferral', { linkId, kind: 'ASK' }, `mailReferral:${linkId}`)
  return signLink(REFERRAL_LINK, linkId)
}

/** A new link in place of the earlier one: it has expired, or went to the wrong hands. */
export async function renewLink(
  viewer: Viewer,
  { referralId }: ReferralAddress,
  now = new Date(),
): Promise<Result<null, 'referralNotFound' | 'notLive'>> {
  return inTransaction<null, 'referralNotFound' | 'notLive'>(async (tx) => {
    const row = await holdReferral(tx, viewer, referralId)
    if (!row) return fail('referralNotFound')
    const state = stateOf(row)
    if (row.way !== 'LIVE' || isOver(state) || state === 'DRAFT') return fail('notLive')
    await giveLink(tx, viewer, row, now)
    await recordFact(tx, viewer, {
      action: 'renewLink',
      subject: 'referral',
      subjectId: row.id,
      subjectUnitId: subjectUnitOf(row),
    })
    return ok(null)
  })
}
