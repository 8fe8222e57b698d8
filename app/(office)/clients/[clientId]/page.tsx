import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientAppeal } from '@/components/appeals/client-appeal'
import { CardScreen } from '@/components/clients/card/card-screen'
import { ClosedCard } from '@/components/clients/card/closed-card'
import { ClientMessages } from '@/components/layout/client-messages'
import { ClientBookings } from '@/components/queue/bookings/client-bookings'
import { ClientReferrals } from '@/components/referrals/client-referrals'
import { ClientApplications } from '@/components/secondary-aid/client-applications'
import { findClientCard } from '@/lib/clients/client-card.queries'
import { findClosedCard } from '@/lib/clients/closed-card.queries'
import { holds } from '@/lib/core/access'
import { readForViewer } from '@/lib/core/page-read'
import { readClientMatters } from '@/lib/reports/client-matters.queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('card')
  // No name in a title: it stays in the browser's history.
  return { title: t('title') }
}

export default async function ClientCardPage({ params }: PageProps<'/clients/[clientId]'>) {
  const clientId = z.uuid().safeParse((await params).clientId)
  const { viewer, value } = await readForViewer('client:read', async (viewer, admission) =>
    clientId.success
      ? Promise.all([
          findClientCard(viewer, { clientId: clientId.data }, admission),
          readClientMatters(viewer, clientId.data),
        ])
      : undefined,
  )
  if (!clientId.success || !value) notFound()
  const [found, { history, applications, bookings, referrals }] = value
  if (!found.ok) {
    const closed = await findClosedCard(viewer, { clientId: clientId.data })
    if (!closed.ok) notFound()
    return (
      <ClientMessages
        domains={[
          'card.foot',
          'card.history',
          'card.consent',
          'card.show',
          'card.closed',
          'desk.start',
          'desk.history',
          'desk.reason',
        ]}
      >
        <ClosedCard card={closed.value} />
      </ClientMessages>
    )
  }
  return (
    <ClientMessages
      domains={[
        'card.foot',
        'card.history',
        'card.consent',
        'card.show',
        'card.closed',
        'consent',
        'desk.start',
        'desk.history',
        'enquiries',
      ]}
    >
      <CardScreen
        card={found.value}
        history={history}
        applications={
          <>
            <ClientBookings
              bookings={bookings}
              {...(holds(viewer.ability, 'booking:create')
                ? { startHref: `/bookings/new?client=${clientId.data}` }
                : {})}
            />
            <ClientApplications
              clientId={clientId.data}
              applications={applications}
              mayStart={holds(viewer.ability, 'application:create')}
            />
            <ClientReferrals
              title={(await getTranslations('referrals.client'))('title')}
              referrals={referrals}
              {...(holds(viewer.ability, 'referral:create')
                ? { startHref: `/referrals/new?client=${clientId.data}` }
                : {})}
            />
            {holds(viewer.ability, 'appeal:create') && <ClientAppeal clientId={clientId.data} />}
          </>
        }
        mayStart={holds(viewer.ability, 'enquiry:create')}
        mayQueue={holds(viewer.ability, 'ticket:create')}
        maySeeLookers={viewer.roles.some(({ role }) => role === 'HEAD' || role === 'AUDITOR')}
      />
    </ClientMessages>
  )
}
