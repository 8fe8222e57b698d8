'use client'

import { useTranslations } from 'next-intl'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Timeline } from '@/components/ui/timeline'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { AskClient } from './ask-client'
import { PartnerLinkSheet } from './partner-link-sheet'
import { RecordAnswer } from './record-answer'
import { ReferralFacts } from './referral-facts'
import { ReferralStateChip } from './referral-state-chip'
import { SharingEnded } from './sharing-ended'

/** A referral after its sheet was handed over: how it stands, what is to be done, what has happened. */
export function ReferralScreen({ view }: { view: ReferralView }) {
  const t = useTranslations('referrals')
  const { id, number, state, isUrgent, visitId, clientId, ask, followedById, followsId } = view
  const why = state === 'DECLINED' || state === 'NO_ANSWER' || state === 'NOT_SERVED' ? state : undefined
  return (
    <PageShell layout="panel">
      <MainColumn>
        <div className="mb-3 flex flex-wrap items-center gap-3">
          <h1>
            {t.rich('view.title', {
              number: number || t('draftNumber'),
              whole: (text) => <span className="whitespace-nowrap">{text}</span>,
            })}
          </h1>
          <ReferralStateChip state={state} />
          {isUrgent && <Chip tone="near">{t('urgent')}</Chip>}
        </div>
        <div className="grid max-w-middle gap-4">
          {view.asksForNext && why && (
            <Banner
              tone="warn"
              title={t(`view.nextWhy.${why}`)}
              actions={
                <ButtonLink variant="primary" href={`/referrals/new?after=${id}`}>
                  {t('view.next')}
                </ButtonLink>
              }
            >
              {view.stateReason && `«${view.stateReason}». `}
              {t('view.nextText')}
            </Banner>
          )}
          {view.sharingEndedAt && <SharingEnded view={view} endedAt={view.sharingEndedAt} />}
          {ask?.isDue && <AskClient view={view} />}
          <ReferralFacts view={view} />
          <RecordAnswer view={view} />
          {view.way === 'LIVE' && number && <PartnerLinkSheet view={view} />}
        </div>
      </MainColumn>
      <SidePanel label={t('view.history')} narrow="stack">
        <div className="mb-4 grid justify-items-start gap-2">
          {number && (
            <ButtonLink icon="printer" href={`/referrals/${id}/sheet`}>
              {t('view.sheet')}
            </ButtonLink>
          )}
          {visitId && (
            <ButtonLink variant="link" href={`/visits/${visitId}`}>
              {t('view.visit')}
            </ButtonLink>
          )}
          {clientId && (
            <ButtonLink variant="link" href={`/clients/${clientId}`}>
              {t('view.card')}
            </ButtonLink>
          )}
          {followsId && (
            <ButtonLink variant="link" href={`/referrals/${followsId}`}>
              {t('view.previous')}
            </ButtonLink>
          )}
          {followedById && (
            <ButtonLink variant="link" href={`/referrals/${followedById}`}>
              {t('view.followed')}
            </ButtonLink>
          )}
        </div>
        <h2 className="mb-2 text-lg">{t('view.history')}</h2>
        <Steps view={view} />
      </SidePanel>
    </PageShell>
  )
}

function Steps({ view: { steps } }: { view: ReferralView }) {
  const t = useTranslations('referrals')
  const format = useFormatter()
  return (
    <Timeline
      entries={steps.map(({ id, kind, at, by, actor, reason }) => ({
        id,
        on: format.dateTime(new Date(at), 'moment'),
        what: t(`event.${kind}`),
        who: [by ?? (actor === 'PARTNER' ? t('actor.PARTNER') : t('actor.CLOCK')), reason && `«${reason}»`]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  )
}
