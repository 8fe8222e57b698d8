import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HeadCase } from '@/components/cases/head-case'
import { ClientMessages } from '@/components/layout/client-messages'
import { ClientBookings } from '@/components/queue/bookings/client-bookings'
import { MandateScreen } from '@/components/secondary-aid/mandates/mandate-screen'
import { findHeadCase } from '@/lib/cases/head-case.queries'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { listBookingsOf } from '@/lib/queue/booking-list.queries'
import { findMandate } from '@/lib/secondary-aid/mandate.queries'
import { isOpenMandate } from '@/lib/secondary-aid/mandate.rules'
import { mandateAddressSchema } from '@/lib/secondary-aid/mandate.schema'
import { resultDraftKey, resultDraftOf } from '@/lib/secondary-aid/mandate-draft.schema'

export async function generateMetadata(): Promise<Metadata> {
  // No name in a title: it stays in the browser's history.
  return { title: (await getTranslations('mandates'))('pageTitle') }
}

export default async function MandatePage({ params, searchParams }: PageProps<'/mandates/[mandateId]'>) {
  const viewer = await requireViewer('mandate:read')
  const address = mandateAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const [found, bookings, result] = await Promise.all([
    findMandate(viewer, address.data),
    listBookingsOf(viewer, address.data),
    findDraft(viewer, { key: resultDraftKey(address.data.mandateId) }),
  ])
  if (!found.ok) notFound()
  const { value } = found
  // A lawyer works in the case; the head and the desk look at the mandate.
  if (value.isOwn && holds(viewer.ability, 'caseDuty:update')) redirect(`/cases/${value.id}`)
  const [{ issued }, work] = await Promise.all([
    searchParams,
    viewer.ability.can('read', 'CaseDuty') ? findHeadCase(viewer, { mandateId: value.id }) : undefined,
  ])
  return (
    <ClientMessages
      domains={[
        'mandates',
        'secondaryAid.fieldErrors',
        'secondaryAid.mandateProblem',
        'secondaryAid.service',
        'secondaryAid.mandateState',
      ]}
    >
      <MandateScreen
        found={value}
        result={resultDraftOf(result)}
        isFresh={issued === '1' && value.state === 'ISSUED'}
        work={work && <HeadCase found={work} />}
        bookings={
          <ClientBookings
            bookings={bookings}
            {...(holds(viewer.ability, 'booking:create') && isOpenMandate(value.state)
              ? { startHref: `/bookings/new?mandate=${value.id}` }
              : {})}
          />
        }
      />
    </ClientMessages>
  )
}
