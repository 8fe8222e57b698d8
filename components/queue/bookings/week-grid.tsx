'use client'

import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { addDays, type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { ListedBooking } from '@/lib/queue/booking-list.queries'
import { useDayWords } from './use-booking-texts'

type WeekGridProps = { from: PlainDate; today: PlainDate; bookings: readonly ListedBooking[] }

/** Seven days side by side, one below the other where it is narrow. */
export function WeekGrid({ from, today, bookings }: WeekGridProps) {
  const t = useTranslations('bookings')
  const format = useFormatter()
  const dayWords = useDayWords()
  const days = Array.from({ length: 7 }, (_, step) => addDays(from, step))
  return (
    <div className="grid rounded-control border border-line bg-paper lg:grid-cols-7">
      {days.map((on) => {
        const own = bookings.filter((booking) => booking.on === on)
        return (
          <section
            key={on}
            aria-label={dayWords(on)}
            className="min-w-0 border-line max-lg:border-b max-lg:last:border-b-0 lg:border-r lg:last:border-r-0"
          >
            <h2
              className={`bg-sunken px-2.5 py-1.5 text-sm ${on === today ? 'border-accent border-b-3' : 'border-line border-b'}`}
            >
              <Link href={`/bookings?day=${on}`} className="text-ink">
                {format.dateTime(toUtcMidnight(on), 'weekday')}
              </Link>
            </h2>
            {own.length === 0 ? (
              <p className="px-2.5 py-2 text-ink-3 text-sm">{t('list.noneThatDay')}</p>
            ) : (
              <ol>
                {own.map((booking) => (
                  <WeekEntry key={booking.id} booking={booking} />
                ))}
              </ol>
            )}
          </section>
        )
      })}
    </div>
  )
}

function WeekEntry({ booking }: { booking: ListedBooking }) {
  const t = useTranslations('bookings')
  const { id, time, number, person, calendar, state } = booking
  const isOff = state === 'CANCELLED' || state === 'NO_SHOW'
  return (
    <li className="relative border-line border-b px-2.5 py-1.5 focus-inset-within text-sm last:border-b-0 hover:bg-sunken">
      <Link href={`/bookings/${id}`} className="text-ink no-underline after:absolute after:inset-0">
        <span className={`font-semibold tabular-nums ${isOff ? 'line-through' : ''}`}>{time}</span>{' '}
        <span className="wrap-anywhere">
          {person.kind === 'named'
            ? person.name
            : person.kind === 'protected'
              ? t('protectedPerson')
              : number}
        </span>
      </Link>
      <span className="block text-ink-2">{isOff ? t(`state.${state}`) : calendar}</span>
    </li>
  )
}
