import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CardScreen } from '@/components/clients/card/card-screen'
import { ClosedCard } from '@/components/clients/card/closed-card'
import { ClientMessages } from '@/components/layout/client-messages'
import { ClientBookings } from '@/components/queue/bookings/client-bookings'
import { ClientReferrals } from '@/components/referrals/client-referrals'
import { ClientApplications } from '@/components/secondary-aid/client-applications'
import { findClientCard } from '@/lib/clients/client-card.queries'
import { findClosedCard } from '@/lib/clients/closed-card.queries'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { readClientHistory } from '@/lib/enquiries/client-history.queries'
import { listBookingsOf } from '@/lib/queue/booking-list.queries'
import { listClientReferrals } from '@/lib/referrals/client-referrals.queries'
import { listClientApplications } from '@/lib/secondary-aid/application.queries'
import { listLatestMandates } from '@/lib/secondary-aid/mandate.queries'

const GRANTED: readonly string[] = ['GRANTED', 'COMPLETED', 'TERMINATED']

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('card')
  // No name in a title: it stays in the browser's history.
  return { title: t('title') }
}

export default async function ClientCardPage({ params }: PageProps<'/clients/[clientId]'>) {
  const viewer = await requireViewer('client:read')
  const clientId = z.uuid().safeParse((await params).clientId)
  if (!clientId.success) notFound()
  const [found, history, applications, referrals, bookings] = await Promise.all([
    findClientCard(viewer, { clientId: clientId.data }),
    readClientHistory(viewer, clientId.data),
    listClientApplications(viewer, clientId.data),
    listClientReferrals(viewer, clientId.data),
    listBookingsOf(viewer, { clientId: clientId.data }),
  ])
  if (!found.ok) {
    const closed = await findClosedCard(viewer, { clientId: clientId.data })
    if (!closed.ok) notFound()
    return (
      <ClientMessages domains={['card', 'desk']}>
        <ClosedCard card={closed.value} />
      </ClientMessages>
    )
  }
  // Only what was granted has somebody to give it.
  const mandates = await listLatestMandates(
    viewer,
    applications.filter(({ state }) => GRANTED.includes(state)).map(({ id }) => id),
  )
  return (
    <ClientMessages
      domains={[
        'card',
        'clients',
        'consent',
        'desk',
        'enquiries',
        'secondaryAid',
        'referrals',
        'partners',
        'bookings',
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
              mandates={mandates}
              mayStart={holds(viewer.ability, 'application:create')}
            />
            <ClientReferrals
              title={(await getTranslations('referrals.client'))('title')}
              referrals={referrals}
              {...(holds(viewer.ability, 'referral:create')
                ? { startHref: `/referrals/new?client=${clientId.data}` }
                : {})}
            />
          </>
        }
        mayStart={holds(viewer.ability, 'enquiry:create')}
        mayQueue={holds(viewer.ability, 'ticket:create')}
        maySeeLookers={viewer.roles.some(({ role }) => role === 'HEAD' || role === 'AUDITOR')}
      />
    </ClientMessages>
  )
}
