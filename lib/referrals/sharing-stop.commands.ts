import 'server-only'
import { createTranslator } from 'use-intl/core'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import uk from '@/lib/core/i18n/messages/uk/referrals.json'
import { sendMail } from '@/lib/core/mail'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { ReferralAddress } from './referral.schema'
import { type ReferralRow, referralFields, sharingEndedAt, subjectUnitOf } from './referral-row.queries'
import { holdReferral, lockReferral, writeEvent } from './referral-rows.commands'
import { addressOf, listUntold } from './sharing-stop.queries'

/**
 * After a person took their consent back: each partner that was given data of theirs is asked by mail to use them no more,
 * once. The letter says the number of the referral and nothing of the person; where the record has no address, a worker is asked
 * to ring (`listUntold`). A letter that does not go does not keep the others back.
 *
 * Source: situations.md 5.3.14, N19 (“what is told to partners”); that partners are asked so is chosen by this product.
 *
 * @returns how many partners were written to
 * @throws what kept a letter back, so that the job is tried again
 */
export async function stopSharing({ clientId }: { clientId: string }, now = new Date()): Promise<number> {
  const faults: unknown[] = []
  let count = 0
  for (const { id } of await listUntold(clientId)) {
    try {
      if (await writeToPartner(id, now)) count += 1
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Some partners were not written to')
  return count
}

/** A worker has asked the partner by telephone. */
export async function recordStopTold(
  viewer: Viewer,
  { referralId }: ReferralAddress,
  now = new Date(),
): Promise<Result<null, 'referralNotFound' | 'wrongState'>> {
  return inTransaction<null, 'referralNotFound' | 'wrongState'>(async (tx) => {
    const row = await holdReferral(tx, viewer, referralId)
    if (!row) return fail('referralNotFound')
    if (!sharingEndedAt(row)) return fail('wrongState')
    // Twice pressed, or told by two: the first stands.
    if (!(await isTold(tx, row.id))) await writeStop(tx, row, viewer, now)
    return ok(null)
  })
}

const isTold = async (tx: Tx, referralId: string) =>
  (await tx.referralEvent.count({ where: { referralId, kind: 'STOP_SHARING' } })) > 0

/** Held until it is written down, so that two jobs do not both write. */
async function writeToPartner(referralId: string, now: Date): Promise<boolean> {
  const sent = await inTransaction<boolean, never>(async (tx) => {
    await lockReferral(tx, referralId)
    const row = await tx.referral.findUniqueOrThrow({ where: { id: referralId }, select: referralFields })
    const to = addressOf(row)
    if (!to || (await isTold(tx, referralId))) return ok(false)
    const t = createTranslator({ locale: 'uk', messages: uk, namespace: 'mail' })
    const number = row.number ?? ''
    await sendMail({
      to,
      subject: t('STOP.subject', { number }),
      text: t('STOP.text', { number, centre: row.unit.name, phone: row.unit.phone ?? '' }),
    })
    await writeStop(tx, row, null, now)
    return ok(true)
  })
  return sent.ok && sent.value
}

async function writeStop(tx: Tx, row: ReferralRow, staff: Viewer | null, now: Date): Promise<void> {
  await writeEvent(tx, row.id, 'STOP_SHARING', staff, now)
  await recordFact(tx, staff ?? 'system', {
    action: 'stopSharing',
    subject: 'referral',
    subjectId: row.id,
    subjectUnitId: subjectUnitOf(row),
  })
}
