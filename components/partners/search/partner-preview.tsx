'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { PLACE_ACCESS } from '@/lib/partners/partner-access.rules'
import type { PartnerHit } from '@/lib/partners/partner-search.schema'
import { OpeningState } from '../opening-state'
import { PhoneLinks } from '../phone-links'
import { useBilingual } from '../use-bilingual'
import { useReasonText } from '../use-reason-text'
import { WeekHours } from '../week-hours'

type PartnerPreviewProps = { hit: PartnerHit; moment: KyivMoment }

/** What is needed to send somebody there, without opening the record. */
export function PartnerPreview({ hit, moment }: PartnerPreviewProps) {
  const t = useTranslations('partnerSearch.preview')
  const all = useTranslations('partners')
  const text = useBilingual()
  const reasonText = useReasonText()
  const { place, hours } = hit
  const access = PLACE_ACCESS.filter((code) => hit.accessibility.includes(code))
  const papers = hit.papersToBring.map(text).filter(Boolean)
  const booking = [t(`booking.${hit.booking}`), text(hit.bookingHow)].filter(Boolean).join(': ')
  const doubts = hit.reasons.map(reasonText).filter(({ isDoubt }) => isDoubt)
  const facts = [
    place && {
      term: t('address'),
      value: [text(place.settlement), text(place.street)].filter(Boolean).join(', ') || t('notWritten'),
      note: text(place.room) || undefined,
    },
    hit.phones.length > 0 && { term: t('phone'), value: <PhoneLinks phones={hit.phones} /> },
    {
      term: t('hours'),
      value: hours ? (
        <WeekHours hours={hours} moment={moment} />
      ) : (
        text(hit.hoursNote) || t('hoursNotWritten')
      ),
    },
    { term: t('bookingLabel'), value: booking },
    papers.length > 0 && { term: t('papers'), value: papers.join('; ') },
    hit.cost !== 'UNKNOWN' && { term: t('costLabel'), value: t(`cost.${hit.cost}`) },
    access.length > 0 && {
      term: t('access'),
      value: access.map((code) => all(`access.${code}`)).join(', '),
    },
  ].filter((fact) => fact !== false && fact !== null)
  return (
    <div className="grid gap-3">
      <div>
        <p className="text-ink-2 text-sm">{all(`kind.${hit.kind}`)}</p>
        <h2 className="text-xl">{text(hit.name)}</h2>
        <p>{text(hit.serviceName)}</p>
      </div>
      <p className="flex flex-wrap gap-2">
        <OpeningState hours={hours} moment={moment} />
        {doubts.map(({ text: words }) => (
          <Chip key={words} tone="near" icon="alert">
            {words}
          </Chip>
        ))}
      </p>
      <Facts facts={facts.map(({ term, value, ...note }) => ({ term, value, ...note }))} />
    </div>
  )
}
