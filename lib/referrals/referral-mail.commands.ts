import 'server-only'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { createTranslator } from 'use-intl/core'
import { db, inTransaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import uk from '@/lib/core/i18n/messages/uk/referrals.json'
import { signLink } from '@/lib/core/link-token'
import { formatPlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { readPartnerRecord } from '@/lib/partners/partner.queries'
import { answerAddress, REFERRAL_LINK } from './referral-link.queries'
import { writeEvent } from './referral-rows.commands'

type Letter = { to: string; subject: string; text: string }

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
  await send({
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

function emailOf(record: ReturnType<typeof readPartnerRecord>, offerId: string): string {
  const offer = record.offers.find(({ id }) => id === offerId)
  const service = record.services.find(({ id }) => id === offer?.serviceId)
  const contact = offer?.contacts.find(({ email }) => email)
  return contact?.email || service?.email || record.email
}

/** By the mail server of the settings; without one the letter is put into DATA_DIR/mail, where a person may read it. */
async function send(letter: Letter): Promise<void> {
  const from = env.MAIL_FROM
  if (env.SMTP_URL) {
    await createTransport(env.SMTP_URL).sendMail({ ...letter, from })
    return
  }
  const standIn = createTransport({ streamTransport: true, buffer: true })
  const { message } = await standIn.sendMail({ ...letter, from })
  const folder = join(/* turbopackIgnore: true */ env.DATA_DIR, 'mail')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, `${Date.now()}-${process.pid}.eml`), message.toString(), { mode: 0o600 })
}
