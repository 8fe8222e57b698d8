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
  /** Of one calendar its name need not stand beside the times. */
  isOneCalendar: boolean
  pending: boolean
  onChoose: (slot: AskedSlot) => void
}

/** Free times by day and by calendar: each time says its whole date to who cannot see the heading (R23). */
export function SlotList({ days, isFromToday, chosen, isOneCalendar, pending, onChoose }: SlotListProps) {
  const t = useTranslations('bookings.pick')
  const dayWords = useDayWords()
  const box = useRef<HTMLDivElement>(null)
  const keys = days.flatMap(({ on, slots }) => slots.map((slot) => keyOf(on, slot)))
  const chosenKey = chosen && keyOf(chosen.on, chosen)
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
          <div className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
            <h3 id={`day-${on}`} className="text-row first-letter:uppercase">
              {dayWords(on)}
            </h3>
            {place === 0 && isFromToday && <Chip tone="ok">{t('nearest')}</Chip>}
            {address && <span className="text-ink-2 text-sm">{address}</span>}
          </div>
          <div className="grid gap-2.5">
            {byCalendar(slots).map(([first, ...rest]) => (
              <div
                key={first.calendarId}
                className={isOneCalendar ? '' : 'grid gap-x-3 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]'}
              >
                {!isOneCalendar && (
                  <p aria-hidden="true" className="text-ink-2 text-sm sm:pt-2.5">
                    {first.calendar}
                  </p>
                )}
                <ul className="flex flex-wrap gap-2">
                  {[first, ...rest].map((slot) => (
                    <li key={slot.time}>
                      <SlotButton
                        on={on}
                        slot={slot}
                        isChosen={keyOf(on, slot) === chosenKey}
                        isStop={keyOf(on, slot) === stop}
                        pending={pending}
                        onChoose={onChoose}
                      />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

const keyOf = (on: PlainDate, { calendarId, time }: { calendarId: string; time: string }) =>
  `${on} ${time} ${calendarId}`

/** The times of each calendar together; who is free first stands first. */
function byCalendar(slots: readonly FreeSlot[]): [FreeSlot, ...FreeSlot[]][] {
  const groups = new Map<string, [FreeSlot, ...FreeSlot[]]>()
  for (const slot of slots) {
    const group = groups.get(slot.calendarId)
    if (group) group.push(slot)
    else groups.set(slot.calendarId, [slot])
  }
  return [...groups.values()]
}

type SlotButtonProps = {
  on: PlainDate
  slot: FreeSlot
  isChosen: boolean
  isStop: boolean
  pending: boolean
  onChoose: (slot: AskedSlot) => void
}

function SlotButton({ on, slot, isChosen, isStop, pending, onChoose }: SlotButtonProps) {
  const t = useTranslations('bookings.pick')
  const dayWords = useDayWords()
  const { calendarId, time, until, calendar, interpreter } = slot
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
        if (!pending) onChoose({ calendarId, on, time, calendar, until })
      }}
      className={`min-h-control min-w-18 rounded-control border px-2.5 font-semibold text-row tabular-nums ${isChosen ? 'border-accent bg-accent-tint inset-ring-1 inset-ring-accent' : 'border-control bg-paper hover:bg-sunken'}`}
    >
      {time}
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
