import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { CalendarFormScreen } from '@/components/queue/bookings/calendar-form'
import { requireViewer } from '@/lib/core/auth'
import { findCalendar, listCalendarChoices } from '@/lib/queue/booking-calendar.queries'
import { calendarAddressSchema } from '@/lib/queue/booking-calendar.schema'
import { typedCalendar } from '@/lib/queue/booking-calendar-start.rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.calendars'))('title') }
}

export default async function CalendarPage({ params }: PageProps<'/bookings/calendars/[calendarId]'>) {
  const viewer = await requireViewer('calendar:update')
  const address = calendarAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const [found, choices] = await Promise.all([
    findCalendar(viewer, address.data.calendarId),
    listCalendarChoices(viewer),
  ])
  if (!found.ok) notFound()
  if (found.value.closedOn) redirect('/bookings/calendars')
  return (
    <ClientMessages domains={['bookings', 'clients.codes']}>
      <CalendarFormScreen kept={found.value} choices={choices} start={typedCalendar(found.value)} />
    </ClientMessages>
  )
}
