'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { PlainDate } from '@/lib/core/plain-date'
import type { FreeDay, FreeSlot } from '@/lib/queue/booking-slots.queries'
import { useDayWords } from './use-booking-texts'

/** A time as it is asked for: by the clock on the wall. */
export type AskedSlot = { calendarId: string; on: PlainDate; time: string; calendar: string; until: string }

type SlotListProps = {
  days: readonly FreeDay[]
  /** The list begins today: its first time is the nearest. */
  isFromToday: boolean
  chosen: AskedSlot | undefined
  /** Of one calendar its name need not stand at each time. */
  isOneCalendar: boolean
  pending: boolean
  onChoose: (slot: AskedSlot) => void
}

/** Free times by day, in one column of headings: each time says its whole date to who cannot see the heading (R23). */
export function SlotList({ days, isFromToday, chosen, isOneCalendar, pending, onChoose }: SlotListProps) {
  const t = useTranslations('bookings.pick')
  const dayWords = useDayWords()
  const box = useRef<HTMLDivElement>(null)
  const nearest = days[0]?.slots[0]
  const chosenKey = chosen && keyOf(chosen.on, chosen)
  const keys = days.flatMap(({ on, slots }) => slots.map((slot) => keyOf(on, slot)))
  // One stop of the Tab key for the whole list: the chosen time, else the nearest.
  const stop = chosenKey && keys.includes(chosenKey) ? chosenKey : keys[0]

  function move(event: KeyboardEvent) {
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowDown'
    if (!forward && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>('button[data-slot]') ?? [])]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    buttons[at + (forward ? 1 : -1)]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between its buttons
    <div ref={box} className="grid gap-4" onKeyDown={move}>
      {days.map(({ on, slots, address }, place) => (
        <section key={on} aria-labelledby={`day-${on}`}>
          <h3 id={`day-${on}`} className="mb-1.5 flex flex-wrap items-center gap-2 text-row">
            {dayWords(on)}
            {place === 0 && isFromToday && nearest && <Chip tone="ok">{t('nearest')}</Chip>}
            {address && <span className="font-normal text-ink-2 text-sm">{address}</span>}
          </h3>
          <ul className="flex flex-wrap gap-2">
            {slots.map((slot) => {
              const key = keyOf(on, slot)
              return (
                <li key={key}>
                  <SlotButton
                    on={on}
                    slot={slot}
                    isChosen={key === chosenKey}
                    isStop={key === stop}
                    showsCalendar={!isOneCalendar}
                    pending={pending}
                    onChoose={() =>
                      onChoose({
                        calendarId: slot.calendarId,
                        on,
                        time: slot.time,
                        calendar: slot.calendar,
                        until: slot.until,
                      })
                    }
                  />
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

const keyOf = (on: PlainDate, { calendarId, time }: { calendarId: string; time: string }) =>
  `${on} ${time} ${calendarId}`

type SlotButtonProps = {
  on: PlainDate
  slot: FreeSlot
  isChosen: boolean
  isStop: boolean
  showsCalendar: boolean
  pending: boolean
  onChoose: () => void
}

function SlotButton({ on, slot, isChosen, isStop, showsCalendar, pending, onChoose }: SlotButtonProps) {
  const t = useTranslations('bookings.pick')
  const dayWords = useDayWords()
  const { time, until, calendar, interpreter } = slot
  const about = { day: dayWords(on), time, until, calendar }
  return (
    <button
      type="button"
      data-slot
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-disabled={pending || undefined}
      aria-label={interpreter ? t('slotLabelWith', { ...about, interpreter }) : t('slotLabel', about)}
      onClick={() => {
        if (!pending) onChoose()
      }}
      className={`grid min-h-control min-w-20 content-center justify-items-center rounded-control border px-3 py-1 tabular-nums ${isChosen ? 'border-accent bg-accent-tint inset-ring-1 inset-ring-accent' : 'border-control bg-paper hover:bg-sunken'}`}
    >
      <span className="font-semibold text-row">{time}</span>
      {showsCalendar && <span className="max-w-40 text-ink-2 text-xs">{calendar}</span>}
    </button>
  )
}

type MoreSlotsProps = { next: PlainDate | null; pending: boolean; onMore: (from: PlainDate) => void }

export function MoreSlots({ next, pending, onMore }: MoreSlotsProps) {
  const t = useTranslations('bookings.pick')
  if (!next) return null
  return (
    <div className="mt-4">
      <Button pending={pending} onClick={() => onMore(next)}>
        {t('more')}
      </Button>
    </div>
  )
}
