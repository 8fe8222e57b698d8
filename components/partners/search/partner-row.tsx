'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { PartnerHit } from '@/lib/partners/partner-search.schema'
import { OpeningState } from '../opening-state'
import { useBilingual } from '../use-bilingual'
import { useReasonText } from '../use-reason-text'

type PartnerRowProps = { hit: PartnerHit; moment: KyivMoment }

/** Who, what of theirs, and why; at the right whether it is open and how to reach it. */
export function PartnerRowContent({ hit, moment }: PartnerRowProps) {
  const t = useTranslations('partnerSearch.row')
  const text = useBilingual()
  const reasonText = useReasonText()
  const { place, phones } = hit
  const address = place
    ? [text(place.settlement), text(place.street)].filter(Boolean).join(', ')
    : t('byTelephone')
  const reasons = hit.reasons.map((reason) => ({ code: reason.code, ...reasonText(reason) }))
  return (
    <>
      <div className="min-w-0 basis-full lg:flex-1 lg:basis-0">
        <span className="font-semibold text-name">{text(hit.name)}</span>
        <span className="block text-sm">{[text(hit.serviceName), address].filter(Boolean).join(' · ')}</span>
        <span className="block text-ink-2 text-sm">
          {reasons.map(({ code, text: words, isDoubt }, at) => (
            <span key={code} className={isDoubt ? 'font-medium text-warn' : ''}>
              {at > 0 && ' · '}
              {words}
            </span>
          ))}
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 lg:w-58 lg:flex-none lg:flex-col lg:items-start">
        {hit.status === 'CLOSED' ? (
          <Chip>{t('closed')}</Chip>
        ) : (
          <OpeningState hours={hit.hours} moment={moment} />
        )}
        <span className="whitespace-nowrap text-row">{phones[0]?.number ?? t('noPhone')}</span>
      </div>
    </>
  )
}
