import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppealLink } from '@/components/appeals/appeal-link'
import { WrapUpFoot } from '@/components/enquiries/wrap-up-foot'
import { WrapUpLanguage } from '@/components/enquiries/wrap-up-language'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { PaperPreview } from '@/components/papers/paper-preview'
import { ClientReferrals } from '@/components/referrals/client-referrals'
import { StartApplication } from '@/components/secondary-aid/start-application'
import { Banner } from '@/components/ui/banner'
import { Link } from '@/components/ui/link'
import { listAppealsOf } from '@/lib/appeals/citizen-appeal.queries'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { findWrapUp } from '@/lib/enquiries/wrap-up.queries'
import { wrapUpRequestSchema } from '@/lib/enquiries/wrap-up.schema'
import { findMyHall } from '@/lib/queue/hall-board.queries'
import { listVisitReferrals } from '@/lib/referrals/client-referrals.queries'
import { listWhereTo } from '@/lib/referrals/visit-places.queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('visit.wrapUp')
  return { title: t('title') }
}

export default async function WrapUpPage({ params, searchParams }: PageProps<'/visits/[visitId]/wrap-up'>) {
  const viewer = await requireViewer('enquiry:read')
  const request = wrapUpRequestSchema.safeParse({
    visitId: (await params).visitId,
    locale: (await searchParams).locale ?? 'uk',
  })
  if (!request.success) notFound()
  const found = await findWrapUp(viewer, request.data, await listWhereTo(viewer, request.data))
  if (!found.ok) notFound()
  const { paper, isDiscreet, visit } = found.value
  const { clientId } = visit
  const applied = holds(viewer.ability, 'application:create')
    ? visit.enquiries.filter(({ toDo }) => toDo === 'SECONDARY_AID_APPLICATION')
    : []
  const notLegal = holds(viewer.ability, 'appeal:create')
    ? visit.enquiries.filter(({ content }) => content.helpKind === 'NOT_LEGAL_AID')
    : []
  const [t, refer, referrals, appeals, hall] = await Promise.all([
    getTranslations('visit.wrapUp'),
    getTranslations('referrals.visit'),
    listVisitReferrals(viewer, visit.id),
    listAppealsOf(
      viewer,
      notLegal.map(({ id }) => id),
    ),
    holds(viewer.ability, 'window:sit') ? findMyHall(viewer) : null,
  ])
  return (
    <ClientMessages domains={['visit.wrapUp', 'hall.mine', 'hall.problem', 'consent.ground']}>
      <PageShell
        isReading
        foot={<WrapUpFoot {...request.data} mayCall={hall !== null && hall.ticket === null} />}
      >
        <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1>{t('title')}</h1>
          <WrapUpLanguage {...request.data} />
          <Link href={`/visits/${visit.id}`} className="sm:ml-auto">
            {t('back')}
          </Link>
        </div>
        {isDiscreet && (
          <div className="no-print mb-4">
            <Banner tone="warn">{t('discreet')}</Banner>
          </div>
        )}
        {clientId && applied.length > 0 && (
          <div className="no-print mb-4 flex flex-wrap gap-3">
            {applied.map(({ id }) => (
              <StartApplication key={id} clientId={clientId} enquiryId={id} />
            ))}
          </div>
        )}
        {notLegal.length > 0 && (
          <div className="no-print mb-4 flex flex-wrap gap-3">
            {notLegal.map(({ id, toDo }) => (
              <AppealLink
                key={id}
                enquiryId={id}
                appeal={appeals.get(id)}
                isWaiting={toDo === 'CITIZEN_APPEAL'}
              />
            ))}
          </div>
        )}
        {referrals.length > 0 && (
          <div className="no-print">
            <ClientReferrals title={refer('title')} referrals={referrals} />
          </div>
        )}
        <PaperPreview paper={paper} />
        <p className="no-print mt-3 text-ink-2 text-sm">{t('kept')}</p>
      </PageShell>
    </ClientMessages>
  )
}
