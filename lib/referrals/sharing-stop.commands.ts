import 'server-only'
import { createTranslator } from 'use-intl/core'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction } from '@/lib/core/db'
import uk from '@/lib/core/i18n/messages/uk/referrals.json'
import { sendMail } from '@/lib/core/mail'
import { ok } from '@/lib/core/result'
import { readPartnerRecord } from '@/lib/partners/partner.queries'
import { emailOf } from './partner-mail.rules'
import { type ReferralRow, referralFields, sharingEndedAt, subjectUnitOf } from './referral-row.queries'
import { writeEvent } from './referral-rows.commands'

/**
 * After a person took their consent back: each partner that was given data of theirs is asked by mail to use them no more,
 * once. The letter says the number of the referral and nothing of the person; where the record has no address, the page of the
 * referral asks a worker to ring.
 *
 * Source: situations.md 5.3.14, N19 (“what is told to partners”); that partners are asked so is chosen by this product.
 *
 * @returns how many partners were written to
 */
export async function stopSharing({ clientId }: { clientId: string }, now = new Date()): Promise<number> {
  const rows = await db.referral.findMany({
    where: { clientId, way: 'LIVE', handedOverAt: { not: null }, sharedData: { isEmpty: false } },
    orderBy: { id: 'asc' },
    select: {
      ...referralFields,
      events: { where: { kind: 'STOP_SHARING' }, orderBy: { at: 'desc' }, take: 1, select: { at: true } },
    },
  })
  let count = 0
  for (const { events, ...row } of rows) {
    const endedAt = sharingEndedAt(row)
    const [told] = events
    if (endedAt && !(told && told.at >= endedAt) && (await tell(row, now))) count += 1
  }
  return count
}

async function tell(row: ReferralRow, now: Date): Promise<boolean> {
  const to = emailOf(readPartnerRecord(row.partner.content), row.offerId)
  if (!to) return false
  const t = createTranslator({ locale: 'uk', messages: uk, namespace: 'mail' })
  const number = row.number ?? ''
  await sendMail({
    to,
    subject: t('STOP.subject', { number }),
    text: t('STOP.text', { number, centre: row.unit.name, phone: row.unit.phone ?? '' }),
  })
  await inTransaction(async (tx) => {
    await writeEvent(tx, row.id, 'STOP_SHARING', null, now)
    await recordFact(tx, 'system', {
      action: 'stopSharing',
      subject: 'referral',
      subjectId: row.id,
      subjectUnitId: subjectUnitOf(row),
    })
    return ok(null)
  })
  return true
}
