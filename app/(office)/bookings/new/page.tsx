import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { BookScreen } from '@/components/queue/bookings/book-screen'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { bookingSubjectSchema } from '@/lib/queue/booking.schema'
import { listCalendarNames } from '@/lib/queue/booking-calendar.queries'
import { findBookingFor } from '@/lib/queue/booking-for.queries'

export async function generateMetadata(): Promise<Metadata> {
  // No name in a title: it stays in the browser's history.
  return { title: (await getTranslations('bookings.pick'))('title') }
}

/** A booking for a client, an issue or a case, or for nobody by name. */
export default async function NewBookingPage({ searchParams }: PageProps<'/bookings/new'>) {
  const viewer = await requireViewer('booking:create')
  const subject = bookingSubjectSchema.parse(await searchParams)
  const [about, calendars] = await Promise.all([findBookingFor(viewer, subject), listCalendarNames(viewer)])
  if (!about.ok) notFound()
  const calendarId = calendars.find(({ id }) => id === subject.calendar)?.id ?? null
  return (
    <ClientMessages domains={['bookings', 'clients.codes']}>
      <BookScreen
        about={about.value}
        calendars={calendars}
        calendarId={calendarId}
        today={todayInKyiv(new Date())}
      />
    </ClientMessages>
  )
}
