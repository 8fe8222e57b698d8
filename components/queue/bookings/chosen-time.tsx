'use client'

import { useTranslations } from 'next-intl'
import { timeOf } from '@/lib/queue/booking-words.rules'
import type { AskedSlot } from './slot-list'
import { useDayWords } from './use-booking-texts'

type ChosenTimeProps = { slot: AskedSlot; heldUntil?: string; isOver?: boolean }

/** What was chosen, beside the button that books it, and how long it is kept. */
export function ChosenTime({ slot, heldUntil, isOver = false }: ChosenTimeProps) {
  const t = useTranslations('bookings.pick')
  const dayWords = useDayWords()
  return (
    <span className="block">
      <b className="block text-row first-letter:uppercase">
        {t('chosen', { day: dayWords(slot.on), time: slot.time })}
      </b>
      <span className="block text-ink-2">
        {[
          slot.calendar,
          heldUntil && (isOver ? t('heldOver') : t('held', { time: timeOf(new Date(heldUntil)) })),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}
