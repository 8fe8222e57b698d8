'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { useShortcut } from '@/components/layout/shortcuts'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { LinkTabs } from '@/components/offices/link-tabs'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { addDays, type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { Result } from '@/lib/core/result'
import { BOOKING_VIEWS } from '@/lib/queue/booking.rules'
import type { NamedCalendar } from '@/lib/queue/booking-calendar.queries'
import { mondayOf } from '@/lib/queue/booking-hours.rules'
import type { ListedBooking } from '@/lib/queue/booking-list.queries'
import { BookingRows } from './booking-rows'
import { CheckIn } from './check-in'
import { useDayWords } from './use-booking-texts'
import { WeekGrid } from './week-grid'

type BookingsScreenProps = {
  view: (typeof BOOKING_VIEWS)[number]
  /** The first day shown. */
  from: PlainDate
  today: PlainDate
  calendarId: string | undefined
  calendars: readonly NamedCalendar[]
  first: ListedBooking[]
  /** Points on the road, below the list. */
  points: ReactNode
  mayKeep: boolean
  mayCheckIn: boolean
}

/** Who comes today, or on the day or in the week one looks at; changes by itself. */
export function BookingsScreen(props: BookingsScreenProps) {
  const { view, from, today, calendarId, calendars, first, points, mayKeep, mayCheckIn } = props
  const t = useTranslations('bookings')
  const router = useRouter()
  const dayWords = useDayWords()
  const format = useFormatter()
  const days = view === 'day' ? 1 : 7
  const query = useLiveQuery<Result<ListedBooking[], string>>({
    kinds: ['bookings', 'hall'],
    url: '/api/bookings/list',
    body: { from, days, calendarId: calendarId ?? null },
    initial: { ok: true, value: first },
  })
  const bookings = query.data?.ok ? query.data.value : first
  const coming = bookings.filter(({ state }) => state !== 'CANCELLED').length
  const address = (day: PlainDate, more: { view?: string; calendar?: string } = {}) => {
    const query = new URLSearchParams({ view: more.view ?? view, day })
    const calendar = more.calendar ?? calendarId
    if (calendar) query.set('calendar', calendar)
    return `/bookings?${query}`
  }
  const step = (by: number) => router.push(address(addDays(from, by * days)))
  useShortcut({
    code: 'KeyJ',
    label: t(view === 'day' ? 'list.nextDay' : 'list.nextWeek'),
    run: () => step(1),
  })
  useShortcut({
    code: 'KeyK',
    label: t(view === 'day' ? 'list.previousDay' : 'list.previousWeek'),
    run: () => step(-1),
  })
  const shown =
    view === 'day'
      ? dayWords(from)
      : t('list.week_of', {
          from: format.dateTime(toUtcMidnight(from), 'weekday'),
          to: format.dateTime(toUtcMidnight(addDays(from, 6)), 'weekday'),
        })
  return (
    <PageShell
      foot={
        <ActionFoot
          end={
            <ButtonLink variant="link" href="/bookings/calendars">
              {t('list.calendars')}
            </ButtonLink>
          }
        >
          <NewBooking calendarId={calendarId} />
          <span className="max-sm:hidden">
            <Button icon="printer" onClick={() => window.print()}>
              {t('list.print')}
            </Button>
          </span>
        </ActionFoot>
      }
    >
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <h1>{t('title')}</h1>
        <p aria-live="polite" className="text-ink-2 text-sm">
          {t('list.count', { count: coming })}
        </p>
      </div>
      <div className="no-print">
        <LinkTabs
          label={t('list.views')}
          tabs={BOOKING_VIEWS.map((each) => ({
            href: address(each === 'week' ? mondayOf(from) : from, { view: each }),
            label: t(`list.${each}`),
            isCurrent: each === view,
          }))}
        />
      </div>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="w-full text-lg first-letter:uppercase sm:w-auto sm:min-w-72">{shown}</h2>
          <div className="no-print flex gap-2">
            <ButtonLink size="small" icon="chevron-left" href={address(addDays(from, -days))}>
              <span className="sr-only">{t(view === 'day' ? 'list.previousDay' : 'list.previousWeek')}</span>
            </ButtonLink>
            <ButtonLink size="small" href={address(view === 'day' ? today : mondayOf(today))}>
              {t('list.today')}
            </ButtonLink>
            <ButtonLink size="small" icon="chevron-right" href={address(addDays(from, days))}>
              <span className="sr-only">{t(view === 'day' ? 'list.nextDay' : 'list.nextWeek')}</span>
            </ButtonLink>
          </div>
        </div>
        {calendars.length > 1 && (
          <div className="no-print w-full sm:w-72">
            <SelectField
              label={t('list.calendar')}
              name="calendar"
              emptyLabel={t('list.all')}
              value={calendarId ?? ''}
              options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={({ currentTarget: { value } }) => router.push(address(from, { calendar: value }))}
            />
          </div>
        )}
      </div>
      {query.isError && (
        <div className="mb-3">
          <Banner tone="warn" role="status">
            {t('list.offline')}
          </Banner>
        </div>
      )}
      {view === 'week' ? (
        <WeekGrid from={from} today={today} bookings={bookings} />
      ) : bookings.length > 0 ? (
        <BookingRows
          bookings={bookings}
          actOf={(booking) => mayCheckIn && from === today && <CheckIn booking={booking} />}
        />
      ) : (
        <EmptyState title={t('list.emptyDay')}>
          {t(calendars.length > 0 || !mayKeep ? 'list.emptyText' : 'calendars.emptyText')}
        </EmptyState>
      )}
      {points}
    </PageShell>
  )
}

function NewBooking({ calendarId }: { calendarId: string | undefined }) {
  const t = useTranslations('bookings.list')
  const router = useRouter()
  const href = calendarId ? `/bookings/new?calendar=${calendarId}` : '/bookings/new'
  useShortcut({ code: 'KeyN', label: t('new'), run: () => router.push(href) })
  return (
    <ButtonLink variant="primary" keycap="N" href={href}>
      {t('new')}
    </ButtonLink>
  )
}
