import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { NeedChoice } from '@/components/referrals/need-choice'
import { NobodyFound } from '@/components/referrals/nobody-found'
import { OfferList } from '@/components/referrals/offer-list'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/core/auth'
import { findOffersSchema } from '@/lib/referrals/referral.schema'
import { findReferralStart, type ReferralStart } from '@/lib/referrals/referral-start.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('referrals.choose'))('title') }
}

/** The partners that fit an issue or a person, best first. */
export default async function ChoosePartnerPage({ searchParams }: PageProps<'/referrals/new'>) {
  const viewer = await requireViewer('referral:create')
  const asked = findOffersSchema.parse(await searchParams)
  const found = await findReferralStart(viewer, asked)
  if (!found.ok) notFound()
  const start = found.value
  const { moment, need, offers, elsewhere, visitId, clientId, followsId } = start
  const t = await getTranslations('referrals.choose')
  const query = Object.fromEntries(
    Object.entries(asked).flatMap(([key, value]) => (value ? [[key, String(value)] as const] : [])),
  )
  return (
    <PageShell>
      <ClientMessages domains={['referrals', 'partners', 'partnerSearch']}>
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
          <h1>{t('title')}</h1>
          {visitId ? (
            <ButtonLink variant="link" href={`/visits/${visitId}`}>
              {t('back')}
            </ButtonLink>
          ) : (
            clientId && (
              <ButtonLink variant="link" href={`/clients/${clientId}`}>
                {t('backToClient')}
              </ButtonLink>
            )
          )}
        </div>
        <PersonLine person={start.person} />
        {followsId && (
          <div className="mb-3">
            <Banner tone="info">{t('next')}</Banner>
          </div>
        )}
        <NeedChoice need={need} query={query} />
        {offers.length > 0 && (
          <OfferList
            label={t(start.isAtCentre ? 'atCentre' : 'best')}
            offers={offers}
            start={start}
            moment={moment}
          />
        )}
        {offers.length === 0 && (
          <div className="mt-4">
            <EmptyState title={need ? t(elsewhere.length > 0 ? 'noneNear' : 'none') : t('chooseFirst')}>
              {need && t('noneText')}
            </EmptyState>
          </div>
        )}
        {elsewhere.length > 0 && (
          <OfferList label={t('elsewhere')} offers={elsewhere} start={start} moment={moment} />
        )}
        {need && (
          <div className="mt-4">
            <NobodyFound
              need={need}
              enquiryId={start.enquiryId}
              clientId={clientId}
              placeCode={start.placeCode}
            />
          </div>
        )}
      </ClientMessages>
    </PageShell>
  )
}

async function PersonLine({ person }: Pick<ReferralStart, 'person'>) {
  const t = await getTranslations('referrals.choose')
  return (
    <p className="mb-3 text-ink-2">
      {person.kind === 'named'
        ? t('person', { name: person.name })
        : t(person.kind === 'protected' ? 'forProtected' : 'forAnonymous')}
    </p>
  )
}
