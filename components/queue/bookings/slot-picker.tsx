'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Result } from '@/lib/core/result'
import type { NamedCalendar } from '@/lib/queue/booking-calendar.queries'
import type { FreeSlots } from '@/lib/queue/booking-slots.queries'
import { MonthGrid } from './month-grid'
import { OtherTime } from './other-time'
import { type AskedSlot, MoreSlots, SlotList } from './slot-list'
import { SlotWish, type Wish } from './slot-wish'
import { useBookingProblem } from './use-booking-texts'

export type Asked = { slot: AskedSlot; by: 'list' | 'hand' }

type SlotPickerProps = {
  calendars: readonly NamedCalendar[]
  today: PlainDate
  wish: Wish
  onWish: (wish: Wish) => void
  /** The booking whose own time counts as free: one that is held, or is being moved. */
  movingId: string | null
  chosen: AskedSlot | undefined
  pending: boolean
  /** What the server said of the time asked for last, and how it was asked for. */
  refusal: { code: string; by: Asked['by'] } | undefined
  onChoose: (asked: Asked) => void
}

/** Free times: the list first, the calendar second, any other time by hand. Changes as others book. */
export function SlotPicker(props: SlotPickerProps) {
  const { calendars, today, wish, onWish, movingId, chosen, pending, refusal, onChoose } = props
  const t = useTranslations('bookings.pick')
  const textOf = useBookingProblem()
  const [from, setFrom] = useState<PlainDate | null>(null)
  const query = useLiveQuery<Result<FreeSlots, string>>({
    kinds: ['bookings'],
    url: '/api/bookings/slots',
    body: { ...wish, movingId, from },
  })
  // The list stays in sight while the next one is on its way: it must not jump away under a choosing hand.
  const [kept, setKept] = useState<FreeSlots>()
  const fresh = query.data?.ok ? query.data.value : undefined
  if (fresh && fresh !== kept) setKept(fresh)
  const found = fresh ?? kept
  // Who has come second sees what is free now, also where nothing tells of changes.
  const refetch = useEffectEvent(() => void query.refetch())
  const refusedCode = refusal?.code
  useEffect(() => {
    if (refusedCode) refetch()
  }, [refusedCode])
  const bookable = calendars.filter(({ kind }) => kind !== 'INTERPRETER')
  const [only] = bookable.length === 1 ? bookable : bookable.filter(({ id }) => id === wish.calendarId)
  const listProblem = refusal?.by === 'list' ? refusal.code : undefined
  if (bookable.length === 0) return <EmptyState title={t('noCalendars')}>{t('noCalendarsText')}</EmptyState>
  return (
    <div className="grid gap-4">
      <Sheet title={t('wish')} id="wish">
        <SlotWish wish={wish} calendars={calendars} onChange={onWish} />
      </Sheet>
      <Sheet
        title={t('free')}
        id="free"
        aside={
          from && (
            <Button size="small" variant="link" onClick={() => setFrom(null)}>
              {t('nearest')}
            </Button>
          )
        }
      >
        {listProblem && (
          <div className="mb-3">
            <Banner
              tone="warn"
              role="alert"
              title={listProblem === 'slotTaken' ? t('taken') : textOf(listProblem)}
            >
              {listProblem === 'slotTaken' && t('takenText')}
            </Banner>
          </div>
        )}
        {query.isError && !found ? (
          <Banner
            tone="warn"
            role="alert"
            actions={
              <Button size="small" onClick={() => void query.refetch()}>
                {t('again')}
              </Button>
            }
          >
            {t('failed')}
          </Banner>
        ) : !found ? (
          <Skeleton lines={4} label={t('loading')} />
        ) : found.days.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <SlotList
            days={found.days}
            isFromToday={from === null}
            chosen={chosen}
            isOneCalendar={only !== undefined}
            pending={pending}
            onChoose={(slot) => onChoose({ slot, by: 'list' })}
          />
        )}
        <MoreSlots next={found?.next ?? null} pending={query.isFetching} onMore={setFrom} />
      </Sheet>
      <Sheet>
        <div className="grid gap-1">
          <Disclosure summary={t('month')}>
            <MonthGrid wish={wish} movingId={movingId} today={today} chosen={from} onChoose={setFrom} />
          </Disclosure>
          <OtherTime
            calendar={only}
            pending={pending}
            problem={refusal?.by === 'hand' ? refusal.code : undefined}
            onTake={(slot) => onChoose({ slot, by: 'hand' })}
          />
        </div>
      </Sheet>
    </div>
  )
}
