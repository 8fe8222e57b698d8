'use client'

import { useTranslations } from 'next-intl'
import { PageShell } from '@/components/layout/page-shell'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { weekLine } from '@/lib/partners/week-line.rules'
import type { KeptCalendar } from '@/lib/queue/booking-calendar.queries'
import { CalendarFeeds } from './calendar-feeds'
import { useInterpreterName } from './use-booking-texts'

type CalendarListProps = { calendars: readonly KeptCalendar[]; mayAdd: boolean; isSaved: boolean }

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Calendars of the centre, its workers, interpreters and points on the road; under each its private address. */
export function CalendarList({ calendars, mayAdd, isSaved }: CalendarListProps) {
  const t = useTranslations('bookings')
  return (
    <PageShell>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h1>{t('calendars.title')}</h1>
        <div className="flex flex-wrap gap-3">
          {mayAdd && (
            <ButtonLink variant="primary" icon="plus" href="/bookings/calendars/new">
              {t('calendars.new')}
            </ButtonLink>
          )}
          <ButtonLink variant="link" href="/bookings">
            {t('calendars.back')}
          </ButtonLink>
        </div>
      </div>
      {isSaved && (
        <div className="mb-3">
          <Banner tone="ok" role="status">
            {t('form.saved')}
          </Banner>
        </div>
      )}
      {calendars.length === 0 ? (
        <EmptyState title={t('calendars.empty')}>{mayAdd && t('calendars.emptyText')}</EmptyState>
      ) : (
        <ul className="rounded-control border border-line bg-paper">
          {calendars.map((calendar) => (
            <CalendarRow key={calendar.id} calendar={calendar} />
          ))}
        </ul>
      )}
    </PageShell>
  )
}

function CalendarRow({ calendar }: { calendar: KeptCalendar }) {
  const t = useTranslations('bookings')
  const format = useFormatter()
  const interpreterOf = useInterpreterName()
  const { id, name, kind, ways, languages, hours, slotMinutes, closedOn, isOwn, mayChange, unit } = calendar
  const week = weekLine(
    { week: hours.week.map((spans) => ({ spans, byAppointment: false })), exceptions: [] },
    (place) => t(`calendars.days.${DAYS[place] ?? 'mon'}`),
  )
  return (
    <li className="border-line border-b px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="flex flex-wrap items-center gap-2 text-row">
            {name}
            <Chip>{t(`kind.${kind}`)}</Chip>
            {isOwn && <Chip tone="ok">{t('calendars.own')}</Chip>}
            {closedOn && (
              <Chip tone="near">
                {t('calendars.closed', { date: format.dateTime(toUtcMidnight(closedOn), 'day') })}
              </Chip>
            )}
          </h2>
          <p className="text-sm">{week || t('calendars.noWeek')}</p>
          <p className="text-ink-2 text-sm">
            {[
              unit,
              t('calendars.slot', { minutes: slotMinutes }),
              ...ways.map((way) => t(`way.${way}`)),
              ...languages.map(interpreterOf),
            ].join(' · ')}
          </p>
        </div>
        {mayChange && (
          <ButtonLink
            size="small"
            href={`/bookings/calendars/${id}`}
            aria-label={t('calendars.changeOf', { name })}
          >
            {t('calendars.change')}
          </ButtonLink>
        )}
      </div>
      {!closedOn && (
        <Disclosure summary={t('feed.title')}>
          <CalendarFeeds calendarId={id} feeds={calendar.feeds} />
        </Disclosure>
      )}
    </li>
  )
}
