import 'server-only'
import { createTranslator } from 'use-intl/core'
import { db, inTransaction } from '@/lib/core/db'
import uk from '@/lib/core/i18n/messages/uk/referrals.json'
import { signLink } from '@/lib/core/link-token'
import { sendMail } from '@/lib/core/mail'
import { formatPlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { readPartnerRecord } from '@/lib/partners/partner.queries'
import { emailOf } from './partner-mail.rules'
import { answerAddress, REFERRAL_LINK } from './referral-link.queries'
import { writeEvent } from './referral-rows.commands'

/**
 * Sends the partner a letter with its link, or reminds it of one: no name, no matter, no data of a person. Where the record
 * has no address, or the link leads nowhere any more, nothing is sent.
 */
export async function mailReferral(
  { linkId, kind }: { linkId: string; kind: 'ASK' | 'REMIND' },
  now = new Date(),
): Promise<'sent' | 'nothing'> {
  const link = await db.partnerLink.findFirst({
    where: { id: linkId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: {
      referralId: true,
      partner: { select: { content: true } },
      referral: {
        select: {
          number: true,
          offerId: true,
          answerDueOn: true,
          unit: { select: { name: true, phone: true } },
        },
      },
    },
  })
  if (!link?.referral || !link.referralId) return 'nothing'
  const { referral, referralId } = link
  const record = readPartnerRecord(link.partner.content)
  const to = emailOf(record, referral.offerId)
  if (!to) return 'nothing'
  const t = createTranslator({ locale: 'uk', messages: uk, namespace: 'mail' })
  const number = referral.number ?? ''
  await sendMail({
    to,
    subject: t(`${kind}.subject`, { number }),
    text: t(`${kind}.text`, {
      number,
      address: answerAddress(signLink(REFERRAL_LINK, linkId)),
      date: referral.answerDueOn ? formatPlainDate(plainDateOfUtc(referral.answerDueOn)) : '',
      centre: referral.unit.name,
      phone: referral.unit.phone ?? '',
    }),
  })
  await inTransaction(async (tx) => {
    await writeEvent(tx, referralId, 'MAILED', null, now, { details: { kind } })
    return ok(null)
  })
  return 'sent'
}
