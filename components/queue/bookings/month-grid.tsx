'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { postJson } from '@/lib/core/http'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import {
  addDays,
  addMonths,
  type PlainDate,
  plainDate,
  toUtcMidnight,
  weekdayOf,
} from '@/lib/core/plain-date'
import type { Result } from '@/lib/core/result'
import type { Wish } from './slot-wish'
import { useDayWords } from './use-booking-texts'

type MonthGridProps = {
  wish: Wish
  movingId: string | null
  today: PlainDate
  /** The day the list begins at. */
  chosen: PlainDate | null
  onChoose: (on: PlainDate) => void
}

const firstOf = (on: PlainDate) => plainDate(`${on.slice(0, 7)}-01`)
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A month, second to the list: days with free times lead there. */
export function MonthGrid({ wish, movingId, today, chosen, onChoose }: MonthGridProps) {
  const t = useTranslations('bookings')
  const format = useFormatter()
  const dayWords = useDayWords()
  const [month, setMonth] = useState(firstOf(chosen ?? today))
  const asked = { ...wish, movingId, from: month }
  const query = useQuery({
    queryKey: ['/api/bookings/month', asked],
    queryFn: ({ signal }) =>
      postJson<Result<Record<string, number>, string>>('/api/bookings/month', asked, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const counts = query.data?.ok ? query.data.value : {}
  const blanks = weekdayOf(month) - 1
  const length = Number(addDays(addMonths(month, 1), -1).slice(8))
  const days = Array.from({ length }, (_, step) => addDays(month, step))
  return (
    <div className="max-w-form">
      <div className="mb-2 flex items-center justify-between gap-3">
        <Button
          size="small"
          icon="chevron-left"
          {...(month <= firstOf(today) ? { 'aria-disabled': true } : {})}
          onClick={() => month > firstOf(today) && setMonth(addMonths(month, -1))}
        >
          <span className="sr-only">{t('pick.previousMonth')}</span>
        </Button>
        <p aria-live="polite" className="font-semibold text-row">
          {format.dateTime(toUtcMidnight(month), { month: 'long', year: 'numeric' })}
        </p>
        <Button size="small" icon="chevron-right" onClick={() => setMonth(addMonths(month, 1))}>
          <span className="sr-only">{t('pick.nextMonth')}</span>
        </Button>
      </div>
      <div className="grid grid-cols-7 gap-1">
        {WEEK.map((day) => (
          <span key={day} aria-hidden="true" className="text-center text-ink-2 text-xs">
            {t(`calendars.days.${day}`)}
          </span>
        ))}
        {Array.from({ length: blanks }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty places before the first day never move
          <span key={place} />
        ))}
        {days.map((on) => {
          const count = counts[on] ?? 0
          const label =
            count > 0
              ? t('pick.dayFree', { day: dayWords(on), count })
              : t('pick.dayTaken', { day: dayWords(on) })
          return (
            <button
              key={on}
              type="button"
              aria-label={label}
              aria-pressed={on === chosen}
              aria-disabled={count === 0 || undefined}
              tabIndex={count === 0 ? -1 : 0}
              onClick={() => count > 0 && onChoose(on)}
              className={`grid min-h-control content-center justify-items-center rounded-control border text-sm tabular-nums ${on === chosen ? 'border-accent bg-accent-tint' : count > 0 ? 'border-control bg-paper font-semibold hover:bg-sunken' : 'border-transparent text-ink-3'}`}
            >
              {Number(on.slice(8))}
              {count > 0 && <span className="font-normal text-ink-2 text-xs">{count}</span>}
            </button>
          )
        })}
      </div>
    </div>
  )
}
