import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { MoveScreen } from '@/components/queue/bookings/move-screen'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { findBooking } from '@/lib/queue/booking.queries'
import { bookingAddressSchema } from '@/lib/queue/booking.schema'
import { listCalendarNames } from '@/lib/queue/booking-calendar.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.view'))('move') }
}

export default async function MoveBookingPage({ params }: PageProps<'/bookings/[bookingId]/move'>) {
  const viewer = await requireViewer('booking:update')
  const address = bookingAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const { bookingId } = address.data
  const [found, calendars] = await Promise.all([findBooking(viewer, bookingId), listCalendarNames(viewer)])
  if (!found.ok) notFound()
  if (!found.value.acts.includes('MOVE')) redirect(`/bookings/${bookingId}`)
  return (
    <ClientMessages domains={['bookings', 'clients.codes']}>
      <MoveScreen booking={found.value} calendars={calendars} today={todayInKyiv(new Date())} />
    </ClientMessages>
  )
}
