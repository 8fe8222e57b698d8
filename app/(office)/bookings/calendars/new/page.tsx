import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { CalendarFormScreen } from '@/components/queue/bookings/calendar-form'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { listCalendarChoices } from '@/lib/queue/booking-calendar.queries'
import { newCalendar } from '@/lib/queue/booking-calendar-start.rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.form'))('newTitle') }
}

export default async function NewCalendarPage() {
  const viewer = await requireViewer('calendar:manage')
  const choices = await listCalendarChoices(viewer)
  const own = choices.units.find(({ id }) => id === viewer.unit.id) ?? choices.units[0]
  return (
    <ClientMessages domains={['bookings', 'clients.codes']}>
      <CalendarFormScreen
        choices={choices}
        start={newCalendar(own?.id ?? viewer.unit.id, todayInKyiv(new Date()))}
      />
    </ClientMessages>
  )
}
