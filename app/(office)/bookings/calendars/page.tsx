import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { CalendarList } from '@/components/queue/bookings/calendar-list'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { listCalendars } from '@/lib/queue/booking-calendar.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.calendars'))('title') }
}

export default async function CalendarsPage({ searchParams }: PageProps<'/bookings/calendars'>) {
  const viewer = await requireViewer('calendar:read')
  const { saved } = await searchParams
  return (
    <ClientMessages domains={['bookings', 'clients.codes']}>
      <CalendarList
        calendars={await listCalendars(viewer)}
        mayAdd={holds(viewer.ability, 'calendar:manage')}
        isSaved={saved === '1'}
      />
    </ClientMessages>
  )
}
