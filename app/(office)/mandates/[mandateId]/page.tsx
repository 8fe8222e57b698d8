import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { ClientBookings } from '@/components/queue/bookings/client-bookings'
import { MandateScreen } from '@/components/secondary-aid/mandates/mandate-screen'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { listBookingsOf } from '@/lib/queue/booking-list.queries'
import { findMandate } from '@/lib/secondary-aid/mandate.queries'
import { isOpenMandate } from '@/lib/secondary-aid/mandate.rules'
import { mandateAddressSchema } from '@/lib/secondary-aid/mandate.schema'

export async function generateMetadata(): Promise<Metadata> {
  // No name in a title: it stays in the browser's history.
  return { title: (await getTranslations('mandates'))('pageTitle') }
}

export default async function MandatePage({ params, searchParams }: PageProps<'/mandates/[mandateId]'>) {
  const viewer = await requireViewer('mandate:read')
  const address = mandateAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const [found, bookings] = await Promise.all([
    findMandate(viewer, address.data),
    listBookingsOf(viewer, address.data),
  ])
  if (!found.ok) notFound()
  const { issued } = await searchParams
  return (
    <ClientMessages domains={['mandates', 'secondaryAid', 'bookings']}>
      <MandateScreen
        found={found.value}
        isFresh={issued === '1' && found.value.state === 'ISSUED'}
        bookings={
          <ClientBookings
            bookings={bookings}
            {...(holds(viewer.ability, 'booking:create') && isOpenMandate(found.value.state)
              ? { startHref: `/bookings/new?mandate=${found.value.id}` }
              : {})}
          />
        }
      />
    </ClientMessages>
  )
}
