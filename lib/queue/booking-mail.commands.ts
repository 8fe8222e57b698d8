import 'server-only'
import { createTranslator } from 'use-intl/core'
import { db, inTransaction } from '@/lib/core/db'
import en from '@/lib/core/i18n/messages/en/bookings.json'
import uk from '@/lib/core/i18n/messages/uk/bookings.json'
import { sendMail } from '@/lib/core/mail'
import { ok } from '@/lib/core/result'
import { isOpenMandate } from '@/lib/secondary-aid/mandate.rules'
import { mandateStateOf } from '@/lib/secondary-aid/mandate-row.queries'
import { remindedFields } from './booking-reminded.queries'
import { mayRemind, type ReminderKind } from './booking-reminder.rules'
import { writeEvent } from './booking-rows.commands'
import { dayInWords, timeOf } from './booking-words.rules'

/**
 * Writes to a person that the appointment is near: neutral words, for a letter may be seen by the wrong eyes. Of a booking that
 * was moved, cancelled or is over, and where consent or the address is gone meanwhile, nothing is sent. Nor is it of a case that
 * is over: whether the meeting stands the centre has yet to say; that no letter went is on record with the booking.
 */
export async function remindOfBooking(
  { bookingId, kind, revision }: { bookingId: string; kind: ReminderKind; revision: number },
  now = new Date(),
): Promise<'sent' | 'caseOver' | 'nothing'> {
  const booking = await db.booking.findFirst({
    where: { id: bookingId, revision, state: 'BOOKED', remindBy: 'EMAIL', startsAt: { gt: now } },
    select: {
      number: true,
      startsAt: true,
      way: true,
      language: true,
      unit: { select: { phone: true } },
      client: { select: remindedFields },
      mandate: { select: { state: true } },
    },
  })
  const client = booking?.client
  if (!booking || !client?.email || !mayRemind(client)) return 'nothing'
  if (booking.mandate && !isOpenMandate(mandateStateOf(booking.mandate))) {
    await recordReminder(bookingId, 'NOT_REMINDED', kind, now)
    return 'caseOver'
  }
  const locale = booking.language === 'en' ? 'en' : 'uk'
  const t = createTranslator({ locale, messages: { uk, en }[locale], namespace: 'mail' })
  const about = {
    day: dayInWords(booking.startsAt, locale),
    time: timeOf(booking.startsAt),
    number: booking.number ?? '',
    phone: booking.unit.phone ?? '',
  }
  await sendMail({
    to: client.email,
    subject: t('subject', about),
    text: t(
      booking.way === 'IN_PERSON' ? 'text' : booking.way === 'PHONE' ? 'textPhone' : 'textVideo',
      about,
    ),
  })
  await recordReminder(bookingId, 'REMINDED', kind, now)
  return 'sent'
}

async function recordReminder(
  bookingId: string,
  outcome: 'REMINDED' | 'NOT_REMINDED',
  kind: ReminderKind,
  now: Date,
): Promise<void> {
  await inTransaction<null, never>(async (tx) => {
    await writeEvent(tx, bookingId, outcome, null, now, { kind })
    return ok(null)
  })
}
