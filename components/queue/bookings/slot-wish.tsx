'use client'

import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { BOOKING_WAYS, type BookingWay, SIGN } from '@/lib/queue/booking.rules'
import type { NamedCalendar } from '@/lib/queue/booking-calendar.queries'
import { INTERPRETER_LANGUAGES, type InterpreterLanguage } from '@/lib/queue/booking-calendar.schema'
import { useInterpreterName } from './use-booking-texts'

export type Wish = { way: BookingWay; calendarId: string | null; interpreter: InterpreterLanguage | null }

type SlotWishProps = {
  wish: Wish
  calendars: readonly NamedCalendar[]
  onChange: (wish: Wish) => void
  interpreterError?: string | undefined
}

/** How, with whom, and whether somebody has to interpret: the free times follow. */
export function SlotWish({ wish, calendars, onChange, interpreterError }: SlotWishProps) {
  const t = useTranslations('bookings')
  const interpreterOf = useInterpreterName()
  const offered = calendars.filter(({ kind }) => kind !== 'INTERPRETER')
  const spoken = new Set(calendars.flatMap(({ languages }) => languages))
  // A wish of the card stays in the list even where no interpreter keeps a calendar: then it is told that there are no times.
  const languages = INTERPRETER_LANGUAGES.filter(
    (each) => spoken.has(each) || each === SIGN || each === wish.interpreter,
  )
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <RadioGroup
          label={t('pick.way')}
          name="way"
          layout="row"
          value={wish.way}
          options={BOOKING_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...wish, way: BOOKING_WAYS.find((each) => each === value) ?? wish.way })
          }
        />
      </div>
      <SelectField
        label={t('pick.calendar')}
        name="calendarId"
        emptyLabel={t('pick.anyone')}
        value={wish.calendarId ?? ''}
        options={offered.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget: { value } }) => onChange({ ...wish, calendarId: value || null })}
      />
      <SelectField
        label={t('pick.interpreter')}
        name="interpreter"
        emptyLabel={t('pick.noInterpreter')}
        value={wish.interpreter ?? ''}
        options={languages.map((value) => ({ value, label: interpreterOf(value) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...wish, interpreter: INTERPRETER_LANGUAGES.find((each) => each === value) ?? null })
        }
        {...(interpreterError ? { error: interpreterError } : {})}
      />
    </div>
  )
}
