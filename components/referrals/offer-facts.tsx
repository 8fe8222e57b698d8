'use client'

import { useTranslations } from 'next-intl'
import { OpeningState } from '@/components/partners/opening-state'
import { useBilingual } from '@/components/partners/use-bilingual'
import { useReasonText } from '@/components/partners/use-reason-text'
import { Icon } from '@/components/ui/icon'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { FittingOffer } from '@/lib/referrals/referral-start.queries'

/** Name, where, how it stands now, and why it is proposed; what speaks against it in amber. */
export function OfferFacts({ offer, moment }: { offer: FittingOffer; moment: KyivMoment }) {
  const t = useTranslations('referrals.choose')
  const text = useBilingual()
  const reasonOf = useReasonText()
  const { place, phones } = offer
  const where = place
    ? [place.settlement, place.street, place.room].map(text).filter(Boolean).join(', ')
    : t('byTelephone')
  return (
    <div className="min-w-0 flex-1 basis-72">
      <h3 className="font-semibold text-name">{text(offer.name)}</h3>
      <p className="text-row">{text(offer.serviceName)}</p>
      <p className="text-ink-2 text-sm">
        {[where, phones.map(({ number }) => number).join(', ')].filter(Boolean).join(' · ')}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <OpeningState hours={offer.hours} moment={moment} />
        <ul className="contents">
          {offer.reasons.map((reason) => {
            const { text: words, isDoubt, icon } = reasonOf(reason)
            return (
              <li
                key={reason.code}
                className={`inline-flex items-center gap-1 ${isDoubt ? 'text-warn' : 'text-ink-2'}`}
              >
                <Icon name={icon} size="small" />
                {words}
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
