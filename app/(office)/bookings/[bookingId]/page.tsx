import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { BookingScreen } from '@/components/queue/bookings/booking-screen'
import { requireViewer } from '@/lib/core/auth'
import { findBooking } from '@/lib/queue/booking.queries'
import { bookingAddressSchema } from '@/lib/queue/booking.schema'

export async function generateMetadata(): Promise<Metadata> {
  // No name in a title: it stays in the browser's history.
  return { title: (await getTranslations('bookings.view'))('pageTitle') }
}

export default async function BookingPage({ params, searchParams }: PageProps<'/bookings/[bookingId]'>) {
  const viewer = await requireViewer('booking:read')
  const address = bookingAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findBooking(viewer, address.data.bookingId)
  if (!found.ok) notFound()
  const { made, moved } = await searchParams
  return (
    <ClientMessages domains={['bookings', 'clients.codes']}>
      <BookingScreen booking={found.value} isFresh={made === '1' ? 'made' : moved === '1' ? 'moved' : null} />
    </ClientMessages>
  )
}
