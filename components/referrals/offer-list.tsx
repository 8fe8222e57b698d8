'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSubmission } from '@/components/layout/use-submission'
import { useBilingual } from '@/components/partners/use-bilingual'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { startReferralAction } from '@/lib/referrals/referral.actions'
import type { FittingOffer, ReferralStart } from '@/lib/referrals/referral-start.queries'
import { IncompleteNote } from './incomplete-note'
import { OfferFacts } from './offer-facts'
import { useMissingParts, useProblemText } from './use-referral-texts'

type Start = Pick<ReferralStart, 'enquiryId' | 'clientId' | 'doc' | 'followsId' | 'need'>
type OfferListProps = { label: string; offers: readonly FittingOffer[]; start: Start; moment: KyivMoment }

/** Partners that fit, best first, each with why and what to do next. */
export function OfferList({ label, offers, start, moment }: OfferListProps) {
  return (
    <section aria-label={label} className="mt-4">
      <h2 className="mb-2 text-lg">{label}</h2>
      <ol className="rounded-control border border-line bg-paper">
        {offers.map((offer) => (
          <li key={offer.offerId} className="grid gap-2 border-line border-b px-4 py-3 last:border-b-0">
            <OfferRow offer={offer} start={start} moment={moment} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function OfferRow({ offer, start, moment }: { offer: FittingOffer; start: Start; moment: KyivMoment }) {
  const t = useTranslations('referrals.choose')
  const partsOf = useMissingParts()
  const name = useBilingual()(offer.name)
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <OfferFacts offer={offer} moment={moment} />
        {offer.isTransfer ? (
          <p className="max-w-64 text-ink-2 text-sm">{t('transfer')}</p>
        ) : offer.missing.length > 0 ? (
          <ButtonLink
            href={`/partners/${offer.partnerId}`}
            icon="alert"
            aria-label={`${t('check')}: ${name}`}
          >
            {t('check')}
          </ButtonLink>
        ) : (
          <ChooseOffer offer={offer} start={start} name={name} />
        )}
      </div>
      {!offer.isTransfer && offer.missing.length > 0 && (
        <div className="text-sm">
          <p className="text-warn">{t('lacks', { parts: partsOf(offer.missing) })}</p>
          <IncompleteNote partnerId={offer.partnerId} />
        </div>
      )}
    </>
  )
}

function ChooseOffer({ offer, start, name }: { offer: FittingOffer; start: Start; name: string }) {
  const t = useTranslations('referrals.choose')
  const router = useRouter()
  const textOf = useProblemText()
  const { send, pending, problem } = useSubmission<{ referralId: string }>(({ referralId }) =>
    router.push(`/referrals/${referralId}`),
  )
  const { enquiryId, clientId, doc, followsId } = start
  // A need the offer itself meets, where none was chosen.
  const met = offer.reasons.flatMap((reason) => (reason.code === 'meetsNeed' ? [reason.need] : []))[0]
  const need = start.need ?? met ?? 'ADMIN_SERVICE'
  const text = textOf(problem)
  return (
    <div className="grid justify-items-end gap-1">
      <Button
        icon="file"
        pending={pending}
        aria-label={`${t('choose')}: ${name}`}
        onClick={() =>
          void send((submissionId) =>
            startReferralAction({
              offerId: offer.offerId,
              need,
              enquiryId,
              clientId,
              doc,
              followsId,
              submissionId,
            }),
          )
        }
      >
        {t('choose')}
      </Button>
      {text && (
        <Banner tone="danger" role="alert">
          {text}
        </Banner>
      )}
    </div>
  )
}
