'use client'

import { useTranslations } from 'next-intl'
import { type Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import type { BookingView } from '@/lib/queue/booking.queries'
import { useDayWords, useInterpreterName, useLanguageName, usePurposeName } from './use-booking-texts'

/** When, where, how, who; what is not there is not shown. */
export function BookingFacts({ booking }: { booking: BookingView }) {
  const t = useTranslations('bookings')
  const v = useTranslations('bookings.view')
  const dayWords = useDayWords()
  const purposeOf = usePurposeName()
  const languageOf = useLanguageName()
  const interpreterOf = useInterpreterName()
  const { person, way, mandateId, videoLink } = booking
  const time = { term: v('when'), value: dayWords(booking.on), note: `${booking.time}–${booking.until}` }
  if (booking.isTimeOnly)
    return (
      <Sheet title={v('facts')} id="facts">
        <Facts facts={[time, { term: v('person'), value: v('personClosed') }]} />
      </Sheet>
    )
  const open = person?.kind === 'open' ? person : undefined
  const phone = open?.phone ?? undefined
  const facts: (Fact | false)[] = [
    time,
    { term: v('way'), value: t(`way.${way}`) },
    way === 'IN_PERSON' && booking.address !== '' && { term: v('where'), value: booking.address },
    videoLink !== '' && {
      term: v('videoLink'),
      value: (
        <a href={videoLink} rel="noreferrer" className="wrap-anywhere">
          {videoLink}
        </a>
      ),
    },
    { term: v('calendar'), value: booking.calendar },
    { term: v('purpose'), value: purposeOf(booking.purpose) },
    {
      term: v('language'),
      value: languageOf(booking.language),
      ...(booking.interpreter && {
        note: t('withInterpreter', { language: interpreterOf(booking.interpreter) }),
      }),
    },
    {
      term: v('person'),
      value: open?.name ?? (person ? v('personClosed') : t('anonymous')),
      ...(open && { note: <Link href={`/clients/${open.id}`}>{v('openCard')}</Link> }),
    },
    phone !== undefined && {
      term: v('phone'),
      value: <a href={`tel:${phone.e164}`}>{formatPhoneDomestic(phone.e164)}</a>,
      ...(phone.safeFrom &&
        phone.safeTo && { note: v('phoneHours', { from: phone.safeFrom, to: phone.safeTo }) }),
    },
    mandateId !== null && {
      term: v('case'),
      value: <Link href={`/mandates/${mandateId}`}>{v('openCase')}</Link>,
    },
    booking.note !== '' && { term: v('note'), value: booking.note },
    person !== null && {
      term: v('remind'),
      value: v(booking.remindBy === 'EMAIL' ? 'remindEMAIL' : 'remindNONE'),
    },
    booking.cancelReason !== '' && { term: v('cancelReason'), value: booking.cancelReason },
    booking.ticket !== null && { term: v('ticket'), value: booking.ticket.number },
  ]
  return (
    <Sheet title={v('facts')} id="facts">
      <Facts facts={facts.filter((fact) => fact !== false)} />
    </Sheet>
  )
}
