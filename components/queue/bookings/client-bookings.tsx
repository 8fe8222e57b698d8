import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { ListedBooking } from '@/lib/queue/booking-list.queries'
import { StartBooking } from './start-booking'

type ClientBookingsProps = {
  bookings: readonly ListedBooking[]
  /** Where a new one begins, when the viewer may make it. */
  startHref?: string
}

/** Appointments of a client or a case, the latest first, and the way to a new one. */
export function ClientBookings({ bookings, startHref }: ClientBookingsProps) {
  const t = useTranslations('bookings')
  const format = useFormatter()
  if (bookings.length === 0 && !startHref) return null
  return (
    <section aria-labelledby="bookings-title" className="mb-5">
      <h2 id="bookings-title" className="mb-2 text-lg">
        {t('client.title')}
      </h2>
      {bookings.length > 0 && (
        <ul className="mb-2 grid gap-1.5">
          {bookings.map(({ id, on, time, state, calendar, way }) => (
            <li key={id} className="text-row">
              <Link href={`/bookings/${id}`}>
                {format.dateTime(toUtcMidnight(on), 'fullWeekday')}, {time}
              </Link>
              <span className="block text-ink-2 text-sm">
                {[calendar, t(`way.${way}`), t(`state.${state}`)].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {startHref && <StartBooking href={startHref} label={t('client.start')} />}
    </section>
  )
}
