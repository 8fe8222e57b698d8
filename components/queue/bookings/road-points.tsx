import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { addDays, type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { spansLine } from '@/lib/partners/week-line.rules'
import type { NamedCalendar } from '@/lib/queue/booking-calendar.queries'

type RoadPointsProps = { calendars: readonly NamedCalendar[]; today: PlainDate }

const DAYS_AHEAD = 45

/** Days on which people are received on the road: when, where, and the day's bookings. */
export function RoadPoints({ calendars, today }: RoadPointsProps) {
  const t = useTranslations('bookings.points')
  const format = useFormatter()
  const last = addDays(today, DAYS_AHEAD)
  const days = calendars
    .filter(({ kind }) => kind === 'POINT')
    .flatMap(({ id, name, hours }) =>
      hours.exceptions
        .filter(({ from, to, spans }) => spans.length > 0 && to >= today && from <= last)
        .map((day) => ({ ...day, id, name })),
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  if (days.length === 0) return null
  return (
    <section aria-labelledby="points-title" className="no-print mt-5">
      <h2 id="points-title" className="mb-2 text-lg">
        {t('title')}
      </h2>
      <ul className="rounded-control border border-line bg-paper">
        {days.map(({ id, name, from, spans, address, note }) => (
          <li
            key={`${id}${from}`}
            className="grid gap-x-4 gap-y-0.5 border-line border-b px-4 py-2 last:border-b-0 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <Link href={`/bookings?day=${from}&calendar=${id}`} className="font-semibold text-row">
              {format.dateTime(toUtcMidnight(from), 'weekday')}
            </Link>
            <div className="text-sm">
              <p>{t('row', { name, hours: spansLine(spans) })}</p>
              <p className="flex items-center gap-1.5 text-ink-2">
                <Icon name="map-pin" size="small" />
                {[address, note].filter(Boolean).join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
