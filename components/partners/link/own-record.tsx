'use client'

import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import { PhoneLinks } from '../phone-links'
import { offersOf } from '../record/offers-of'
import { useBilingual } from '../use-bilingual'
import { WeekHours } from '../week-hours'

/** The record as people who are sent there see it: to be read through on a telephone. */
export function OwnRecord({ record, moment }: { record: PartnerRecord; moment: KyivMoment }) {
  const t = useTranslations('partnerLink')
  const preview = useTranslations('partnerSearch.preview')
  const text = useBilingual()
  return (
    <div className="grid gap-3.5">
      <Sheet id="partner" title={text(record.name)}>
        <Facts
          facts={[
            {
              term: t('phones'),
              value: record.phones.length > 0 ? <PhoneLinks phones={record.phones} /> : t('notWritten'),
            },
            { term: t('email'), value: record.email || t('notWritten') },
            { term: t('website'), value: record.website || t('notWritten') },
          ]}
        />
      </Sheet>
      {record.services.map((service) => (
        <Sheet key={service.id} id={service.id} title={text(service.name)}>
          <div className="grid gap-3">
            {offersOf(record, service.id).map(({ offer, location }) => (
              <Facts
                key={offer.id}
                facts={[
                  {
                    term: preview('address'),
                    value: location
                      ? [text(location.placeName), text(location.street)].filter(Boolean).join(', ') ||
                        t('notWritten')
                      : t('byTelephone'),
                    note: (location && text(location.room)) || undefined,
                  },
                  {
                    term: preview('hours'),
                    value: offer.hours ? (
                      <WeekHours hours={offer.hours} moment={moment} />
                    ) : (
                      text(offer.hoursNote) || t('notWritten')
                    ),
                  },
                  ...(offer.phones.length > 0
                    ? [{ term: preview('phone'), value: <PhoneLinks phones={offer.phones} /> }]
                    : []),
                ].map(({ term, value, ...more }) => ({ term, value, ...more }))}
              />
            ))}
            <Facts
              facts={[
                {
                  term: preview('bookingLabel'),
                  value: [preview(`booking.${service.booking}`), text(service.bookingHow)]
                    .filter(Boolean)
                    .join(': '),
                },
                {
                  term: preview('papers'),
                  value: service.papersToBring.map(({ name }) => text(name)).join('; ') || t('notWritten'),
                },
              ]}
            />
          </div>
        </Sheet>
      ))}
    </div>
  )
}
