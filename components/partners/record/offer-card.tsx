'use client'

import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { Icon } from '@/components/ui/icon'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { PLACE_ACCESS } from '@/lib/partners/partner-access.rules'
import type { PartnerLocation, PartnerOffer } from '@/lib/partners/partner-record.schema'
import { OpeningState } from '../opening-state'
import { PhoneLinks } from '../phone-links'
import { useBilingual } from '../use-bilingual'
import { WeekHours } from '../week-hours'
import { ContactLines } from './contact-lines'

type OfferCardProps = {
  offer: PartnerOffer
  location: PartnerLocation | undefined
  /** Names of settlements by their codes. */
  places: Record<string, string>
  moment: KyivMoment
}

/** A service at one place: where, whether it is open, whom to ask. */
export function OfferCard({ offer, location, places, moment }: OfferCardProps) {
  const t = useTranslations('partnerRecord.place')
  const all = useTranslations('partners')
  const text = useBilingual()
  const access = PLACE_ACCESS.filter((code) => location?.accessibility.includes(code))
  const settlement = location && (text(location.placeName) || places[location.placeCode ?? ''] || '')
  const address = location ? [settlement, text(location.street)].filter(Boolean).join(', ') : ''
  const facts = [
    offer.hours && { term: t('hours'), value: <WeekHours hours={offer.hours} moment={moment} /> },
    text(offer.hoursNote) && { term: t('hoursAsTold'), value: text(offer.hoursNote) },
    offer.phones.length > 0 && {
      term: t('phone'),
      value: <PhoneLinks phones={offer.phones} />,
    },
    offer.contacts.length > 0 && { term: t('people'), value: <ContactLines contacts={offer.contacts} /> },
    access.length > 0 && { term: t('access'), value: access.map((code) => all(`access.${code}`)).join(', ') },
    location &&
      text(location.accessibilityNote) && { term: t('accessNote'), value: text(location.accessibilityNote) },
    location && text(location.transport) && { term: t('transport'), value: text(location.transport) },
    text(offer.note) && { term: t('note'), value: text(offer.note) },
  ].filter((fact) => typeof fact === 'object' && fact !== null)
  return (
    <div className="grid gap-2 border-line border-t py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="flex min-w-0 gap-2 text-row">
          <Icon
            name={location && location.kind !== 'VIRTUAL' ? 'map-pin' : 'phone'}
            className="mt-0.5 text-ink-2"
          />
          <span>
            <span className="font-semibold">
              {location && location.kind !== 'VIRTUAL' ? address || t('noAddress') : t('byTelephone')}
            </span>
            {location && text(location.room) && (
              <span className="block text-ink-2 text-sm">{text(location.room)}</span>
            )}
            {location && text(location.name) && (
              <span className="block text-ink-2 text-sm">{text(location.name)}</span>
            )}
          </span>
        </p>
        <OpeningState hours={offer.hours} moment={moment} />
      </div>
      <Facts facts={facts} />
    </div>
  )
}
