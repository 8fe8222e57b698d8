'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { ListedBooking } from '@/lib/queue/booking-list.queries'
import { BookingStateChip } from './booking-state-chip'
import { useInterpreterName, usePurposeName } from './use-booking-texts'

type BookingRowsProps = {
  bookings: readonly ListedBooking[]
  /** What may be done from the row itself. */
  actOf?: (booking: ListedBooking) => ReactNode
}

/** Bookings of a day: the time first, who comes, with whom and how. */
export function BookingRows({ bookings, actOf }: BookingRowsProps) {
  return (
    <ol className="rounded-control border border-line bg-paper">
      {bookings.map((booking) => (
        <li
          key={booking.id}
          className={`relative grid grid-cols-[4.5rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[5rem_minmax(0,1fr)_minmax(0,18rem)_9rem] ${booking.state === 'CANCELLED' ? 'text-ink-3' : ''}`}
        >
          <Time booking={booking} />
          <Who booking={booking} />
          <How booking={booking} />
          <div className="relative z-10 no-print max-sm:col-start-2 sm:justify-self-end">
            {actOf?.(booking)}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Time({ booking: { time, until, state } }: { booking: ListedBooking }) {
  return (
    <p>
      <span
        className={`block font-semibold text-name tabular-nums ${state === 'CANCELLED' ? 'line-through' : ''}`}
      >
        {time}
      </span>
      <span className="block text-ink-2 text-sm tabular-nums">{until}</span>
    </p>
  )
}

function Who({ booking }: { booking: ListedBooking }) {
  const t = useTranslations('bookings')
  const { id, number, person, state } = booking
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {person.kind === 'protected' && (
          <Chip tone="protected" icon="lock">
            {t('protectedPerson')}
          </Chip>
        )}
        <Link
          href={`/bookings/${id}`}
          data-row
          className="font-semibold text-row after:absolute after:inset-0"
        >
          {person.kind === 'named' ? person.name : number}
        </Link>
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-sm">
        {person.kind === 'named' ? number : person.kind === 'protected' ? '' : t(person.kind)}
        {state !== 'BOOKED' && <BookingStateChip state={state} />}
      </p>
    </div>
  )
}

const ICONS = { IN_PERSON: 'map-pin', PHONE: 'phone', VIDEO: 'mic' } as const

function How({ booking: { way, purpose, calendar, interpreter } }: { booking: ListedBooking }) {
  const t = useTranslations('bookings')
  const purposeOf = usePurposeName()
  const interpreterOf = useInterpreterName()
  return (
    <div className="min-w-0 text-sm max-sm:col-start-2">
      <p>{calendar}</p>
      <p className="flex items-start gap-x-1.5 text-ink-2">
        <Icon name={ICONS[way]} size="small" className="mt-0.75" />
        <span>
          {t(`way.${way}`)} · {purposeOf(purpose)}
        </span>
      </p>
      {interpreter && (
        <p className="text-ink-2">{t('withInterpreter', { language: interpreterOf(interpreter) })}</p>
      )}
    </div>
  )
}
