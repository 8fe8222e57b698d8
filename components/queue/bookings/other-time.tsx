'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { isPlainDate } from '@/lib/core/plain-date'
import { clockText } from '@/lib/partners/bilingual.rules'
import { readClock } from '@/lib/partners/form-hours.rules'
import type { NamedCalendar } from '@/lib/queue/booking-calendar.queries'
import type { AskedSlot } from './slot-list'
import { useBookingProblem } from './use-booking-texts'

type OtherTimeProps = {
  calendar: NamedCalendar | undefined
  pending: boolean
  /** What the server said of the time typed here last. */
  problem: string | undefined
  onTake: (slot: AskedSlot) => void
}

const ABOUT_DAY = ['tooFarAhead', 'notYetValid', 'workerAway', 'dayOff', 'calendarClosed']

/** A day and a time typed by hand: what is wrong with them stands beside the field, and they stay. */
export function OtherTime({ calendar, pending, problem, onTake }: OtherTimeProps) {
  const t = useTranslations('bookings.pick')
  const textOf = useBookingProblem()
  const [on, setOn] = useState('')
  const [time, setTime] = useState('')
  const [own, setOwn] = useState<{ on?: string; time?: string }>({})

  function take(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    const minute = readClock(time)
    const wrong = {
      ...(isPlainDate(on) ? {} : { on: 'noSuchDate' }),
      ...(minute === undefined || minute > 1439 ? { time: 'time' } : {}),
    }
    setOwn(wrong)
    if (!isPlainDate(on) || minute === undefined || minute > 1439 || !calendar) return
    const clock = clockText(minute)
    onTake({ calendarId: calendar.id, calendar: calendar.name, on, time: clock, until: '' })
  }
  const told = textOf(problem)
  const isOfDay = problem !== undefined && ABOUT_DAY.includes(problem)
  const onError = own.on ?? (isOfDay ? told : undefined)
  const timeError = own.time ?? (isOfDay ? undefined : told)
  return (
    <Disclosure summary={t('other')} isOpen={problem !== undefined}>
      <form noValidate onSubmit={take} className="mt-2 grid gap-2">
        <p className="text-ink-3 text-sm">{t('otherHint')}</p>
        <div className="flex flex-wrap items-end gap-3">
          <DateField
            label={t('on')}
            name="other-on"
            latestYear={2099}
            value={on}
            onChange={setOn}
            {...(onError ? { error: onError } : {})}
          />
          <TextField
            label={t('time')}
            name="other-time"
            width="short"
            inputMode="numeric"
            value={time}
            onChange={({ currentTarget: { value } }) => setTime(value)}
            {...(timeError ? { error: timeError } : {})}
          />
          <Button type="submit" pending={pending} {...(calendar ? {} : { disabledReason: t('otherHint') })}>
            {t('take')}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
