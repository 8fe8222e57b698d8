'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { FoundPartner } from '@/lib/partners/partner.queries'
import { PhoneLinks } from '../phone-links'
import { useBilingual } from '../use-bilingual'
import { useMinute } from '../use-minute'
import { ContactLines } from './contact-lines'
import { FreshnessChip } from './freshness-chip'
import { ServiceCard } from './service-card'

type PartnerRecordViewProps = {
  partner: FoundPartner
  places: Record<string, string>
  papers: Record<string, string>
  now: string
}

/** The whole record: who they are, how to reach them, every service with its places, and how it is known. */
export function PartnerRecordView({ partner, places, papers, now }: PartnerRecordViewProps) {
  const t = useTranslations('partnerRecord')
  const all = useTranslations('partners')
  const text = useBilingual()
  const moment = useMinute(now)
  const format = useFormatter()
  const dayText = (on: PlainDate | null) => (on ? format.dateTime(toUtcMidnight(on), 'day') : '—')
  const { record, status } = partner
  const { memorandum, source } = record
  const facts = [
    text(record.description) && { term: t('about'), value: text(record.description) },
    text(record.alternateName) && { term: t('alternateName'), value: text(record.alternateName) },
    record.phones.length > 0 && {
      term: t('phones'),
      value: <PhoneLinks phones={record.phones} />,
    },
    record.contacts.length > 0 && { term: t('people'), value: <ContactLines contacts={record.contacts} /> },
    record.email && { term: t('email'), value: <a href={`mailto:${record.email}`}>{record.email}</a> },
    record.website && {
      term: t('website'),
      value: (
        <a href={record.website} rel="noreferrer" target="_blank" className="break-all">
          {record.website}
        </a>
      ),
    },
    record.registryCode && { term: t('registryCode'), value: record.registryCode },
    memorandum && {
      term: t('memorandum'),
      value: t('memorandumText', {
        number: memorandum.number || '—',
        signed: dayText(memorandum.signedOn),
        valid: dayText(memorandum.validTo),
      }),
    },
    (source.text || source.url) && {
      term: t('source'),
      value: [source.text, source.asOf].filter(Boolean).join(', ') || source.url,
      note: source.url && source.text ? source.url : undefined,
    },
  ].filter((fact) => typeof fact === 'object' && fact !== null)
  return (
    <div className="grid gap-4">
      <div>
        <p className="text-ink-2 text-sm">{all(`kind.${record.kind}`)}</p>
        <h1>{text(record.name)}</h1>
        <p className="mt-1 flex flex-wrap gap-2">
          {status === 'CLOSED' && <Chip>{t('closed')}</Chip>}
          <FreshnessChip checkedOn={partner.checkedOn} today={moment.on} />
          {partner.wrongReports > 0 && (
            <Chip tone="near" icon="alert">
              {t('reportedWrong', { count: partner.wrongReports })}
            </Chip>
          )}
        </p>
      </div>
      {facts.length > 0 && (
        <Sheet>
          <Facts facts={facts.map(({ term, value, ...rest }) => ({ term, value, ...rest }))} />
        </Sheet>
      )}
      {record.services.length === 0 && <EmptyState title={t('noServices')}>{t('noServicesText')}</EmptyState>}
      {record.services.map((service) => (
        <ServiceCard key={service.id} {...{ record, service, places, papers, moment }} />
      ))}
    </div>
  )
}
