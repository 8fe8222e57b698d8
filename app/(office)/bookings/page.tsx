import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { BookingsScreen } from '@/components/queue/bookings/bookings-screen'
import { RoadPoints } from '@/components/queue/bookings/road-points'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { bookingListSchema } from '@/lib/queue/booking.schema'
import { listCalendarNames } from '@/lib/queue/booking-calendar.queries'
import { mondayOf } from '@/lib/queue/booking-hours.rules'
import { listBookings } from '@/lib/queue/booking-list.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings'))('title') }
}

/** Who comes today; any other day, a week, one calendar. */
export default async function BookingsPage({ searchParams }: PageProps<'/bookings'>) {
  const viewer = await requireViewer('booking:read')
  const { view, day, calendar } = bookingListSchema.parse(await searchParams)
  const today = todayInKyiv(new Date())
  const from = view === 'week' ? mondayOf(day ?? today) : (day ?? today)
  const [first, calendars] = await Promise.all([
    listBookings(viewer, { from, days: view === 'week' ? 7 : 1, calendarId: calendar ?? null }),
    listCalendarNames(viewer),
  ])
  return (
    <ClientMessages domains={['bookings', 'clients.codes']}>
      <BookingsScreen
        key={`${view}${from}${calendar}`}
        {...{ view, from, today, calendars, first }}
        calendarId={calendar}
        mayCheckIn={holds(viewer.ability, 'ticket:create')}
        mayKeep={holds(viewer.ability, 'calendar:manage')}
        points={<RoadPoints calendars={calendars} today={today} />}
      />
    </ClientMessages>
  )
}
