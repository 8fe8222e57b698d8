'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { isLocale, SOURCE_LOCALE } from '@/lib/core/i18n/locale'
import { branchName, findLegalTopic, isLegalBranchCode, topicName } from '@/lib/enquiries/legal-topics.rules'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { PartnerRecord, PartnerService } from '@/lib/partners/partner-record.schema'
import { PhoneLinks } from '../phone-links'
import { useBilingual } from '../use-bilingual'
import { ContactLines } from './contact-lines'
import { OfferCard } from './offer-card'
import { offersOf } from './offers-of'

type ServiceCardProps = {
  record: PartnerRecord
  service: PartnerService
  places: Record<string, string>
  /** Names of papers by their codes. */
  papers: Record<string, string>
  moment: KyivMoment
}

/** A service: for whom, how to get it, what to bring, and all places where it is given. */
export function ServiceCard({ record, service, places, papers, moment }: ServiceCardProps) {
  const t = useTranslations('partnerRecord.service')
  const all = useTranslations('partners')
  const preview = useTranslations('partnerSearch.preview')
  const languages = useTranslations('partnerSearch.language')
  const text = useBilingual()
  const locale = useLocale()
  const bring = service.papersToBring.map(({ name }) => text(name)).filter(Boolean)
  const topics = service.topicCodes.flatMap((code) => {
    const [topic, spoken] = [findLegalTopic(code), isLocale(locale) ? locale : SOURCE_LOCALE]
    if (isLegalBranchCode(code)) return [branchName(code, spoken)]
    return topic ? [topicName(topic, spoken)] : []
  })
  const facts = [
    text(service.description) && { term: t('what'), value: text(service.description) },
    service.needs.length > 0 && {
      term: t('needs'),
      value: service.needs.map((code) => all(`need.${code}`)).join(', '),
    },
    topics.length > 0 && { term: t('topics'), value: topics.join(', ') },
    service.docs.length > 0 && {
      term: t('docs'),
      value: service.docs.map((doc) => papers[doc] ?? doc).join(', '),
    },
    service.audience.length > 0 && {
      term: t('audience'),
      value: service.audience.map((code) => all(`audience.${code}`)).join(', '),
    },
    (service.minAge !== null || service.maxAge !== null) && {
      term: t('age'),
      value: t('ageRange', { from: service.minAge ?? 0, to: service.maxAge ?? 120 }),
    },
    text(service.eligibility) && { term: t('eligibility'), value: text(service.eligibility) },
    {
      term: preview('bookingLabel'),
      value: [preview(`booking.${service.booking}`), text(service.bookingHow)].filter(Boolean).join(': '),
    },
    bring.length > 0 && { term: preview('papers'), value: bring.join('; ') },
    text(service.whatToSay) && { term: t('say'), value: text(service.whatToSay) },
    text(service.expectedDays) && { term: t('soon'), value: text(service.expectedDays) },
    text(service.otherWay) && { term: t('otherWay'), value: text(service.otherWay) },
    service.cost !== 'UNKNOWN' && {
      term: preview('costLabel'),
      value: [preview(`cost.${service.cost}`), text(service.costNote)].filter(Boolean).join(': '),
    },
    service.languages.length > 0 && {
      term: t('languages'),
      value: LANGUAGES.filter((code) => service.languages.includes(code))
        .map((code) => languages(code))
        .join(', '),
    },
    service.areas.length > 0 && {
      term: t('areas'),
      value: service.areas
        .map((code) => (code === 'UA' ? t('wholeCountry') : (places[code] ?? code)))
        .join(', '),
    },
    service.phones.length > 0 && { term: preview('phone'), value: <PhoneLinks phones={service.phones} /> },
    service.contacts.length > 0 && { term: t('people'), value: <ContactLines contacts={service.contacts} /> },
  ].filter((fact) => typeof fact === 'object')
  return (
    <Sheet id={`service-${service.id}`} title={text(service.name)} aside={<AcceptsChip service={service} />}>
      <div className="grid gap-3">
        <Facts facts={facts} />
        <div>
          {offersOf(record, service.id).map(({ offer, location }) => (
            <OfferCard key={offer.id} {...{ offer, location, places, moment }} />
          ))}
        </div>
      </div>
    </Sheet>
  )
}

function AcceptsChip({ service: { accepts, freePlaces, state } }: { service: PartnerService }) {
  const t = useTranslations('partnerRecord.service')
  if (state !== 'ACTIVE') return <Chip>{t(`state.${state}`)}</Chip>
  if (accepts === 'UNKNOWN') return null
  if (accepts === 'YES')
    return (
      <Chip tone="ok" icon="check">
        {freePlaces === null ? t('accepts.YES') : t('freePlaces', { count: freePlaces })}
      </Chip>
    )
  return <Chip tone="near">{t(`accepts.${accepts}`)}</Chip>
}
