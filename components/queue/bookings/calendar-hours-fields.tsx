'use client'

import { useTranslations } from 'next-intl'
import { Controller, get, useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import type { CalendarForm, CalendarFormInput } from '@/lib/queue/booking-calendar.schema'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const LAST_WORKDAY = 4
const THIS_CENTURY = 2099
/** How times are written, on the first line only: elsewhere they would look like hours. */
const EXAMPLES = [
  { from: '9:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
] as const

const blankSpan = () => ({ from: '', to: '' })
const blankDay = () => ({ from: '', to: '', spans: [blankSpan(), blankSpan()], note: '', address: '' })

/** The week and the days kept otherwise; of a point on the road the days alone. */
export function CalendarHoursFields() {
  const t = useTranslations('bookings.form')
  const { control, formState } = useFormContext<CalendarFormInput, unknown, CalendarForm>()
  const kind = useWatch({ control, name: 'kind' })
  return (
    <div className="grid gap-5">
      <Controller
        control={control}
        name="hours.validFrom"
        render={({ field }) => (
          <DateField
            {...field}
            label={t('validFrom')}
            latestYear={THIS_CENTURY}
            error={formState.errors.hours?.validFrom?.message}
          />
        )}
      />
      {kind !== 'POINT' && <WeekFields />}
      <ExceptionFields isPoint={kind === 'POINT'} />
    </div>
  )
}

function WeekFields() {
  const t = useTranslations('bookings.form')
  const days = useTranslations('bookings.calendars.days')
  const { getValues, setValue } = useFormContext<CalendarFormInput>()
  function copyToWorkdays() {
    const monday = getValues('hours.week.0')
    for (let day = 1; day <= LAST_WORKDAY; day += 1)
      for (const [place, { from, to }] of monday.entries()) {
        setValue(`hours.week.${day}.${place}.from`, from, { shouldDirty: true })
        setValue(`hours.week.${day}.${place}.to`, to, { shouldDirty: true })
      }
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold text-sm">{t('week')}</legend>
      <p className="text-ink-3 text-sm">{t('weekHint')}</p>
      {DAYS.map((day, at) => (
        <div
          key={day}
          className="grid grid-cols-2 items-end gap-x-3 gap-y-1 border-line border-b pb-2 sm:grid-cols-[2.5rem_repeat(4,minmax(0,6rem))] sm:border-b-0 sm:pb-0"
        >
          <span className="font-semibold text-row max-sm:col-span-2 sm:self-center">{days(day)}</span>
          {([0, 1] as const).map((span) => (
            <SpanFields
              key={span}
              name={`hours.week.${at}.${span}`}
              day={days(day)}
              span={span}
              {...(at === 0 && { example: EXAMPLES[span] })}
            />
          ))}
        </div>
      ))}
      <div>
        <Button size="small" onClick={copyToWorkdays}>
          {t('copyToWorkdays')}
        </Button>
      </div>
      <p className="text-ink-3 text-sm">{t('holidays')}</p>
    </fieldset>
  )
}

type SpanName = `hours.week.${number}.${number}` | `hours.exceptions.${number}.spans.${number}`
type SpanFieldsProps = { name: SpanName; day: string; span: number; example?: { from: string; to: string } }

function SpanFields({ name, day, span, example }: SpanFieldsProps) {
  const t = useTranslations('bookings.form')
  const { register } = useFormContext<CalendarFormInput>()
  const problemOf = useProblemAt()
  return (['from', 'to'] as const).map((end) => (
    <TextField
      key={end}
      label={t(end, { day, span: span + 1 })}
      hideLabel
      inputMode="numeric"
      placeholder={example?.[end]}
      error={problemOf(`${name}.${end}`)}
      {...register(`${name}.${end}`)}
    />
  ))
}

function useProblemAt(): (name: string) => string | undefined {
  const {
    formState: { errors },
  } = useFormContext<CalendarFormInput>()
  return (name) => {
    const found: unknown = get(errors, name)
    const isTold = typeof found === 'object' && found !== null && 'message' in found
    return isTold && typeof found.message === 'string' ? found.message : undefined
  }
}

function ExceptionFields({ isPoint }: { isPoint: boolean }) {
  const t = useTranslations('bookings.form')
  const { control, register } = useFormContext<CalendarFormInput>()
  const problemOf = useProblemAt()
  const name = 'hours.exceptions'
  const { fields, append, insert, remove } = useFieldArray({ control, name })
  return (
    <fieldset>
      <legend className="font-semibold text-sm">{t('exceptions')}</legend>
      <p className="mb-1 text-ink-3 text-sm">{t(isPoint ? 'pointHint' : 'exceptionsHint')}</p>
      <RepeatableRows
        rows={fields}
        most={120}
        rowLabel={(at) => t('exceptionRow', { number: at + 1 })}
        addLabel={t('addException')}
        onAdd={() => append(blankDay())}
        onRemove={(at) => {
          const { id: _, ...removed } = fields[at] ?? { id: '', ...blankDay() }
          remove(at)
          return () => insert(at, removed)
        }}
        renderRow={(_, at) => (
          <div className="grid gap-2">
            <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2">
              {(['from', 'to'] as const).map((end) => (
                <Controller
                  key={end}
                  control={control}
                  name={`${name}.${at}.${end}`}
                  render={({ field }) => (
                    <DateField
                      {...field}
                      label={t(end === 'from' ? 'exFrom' : 'exTo')}
                      latestYear={THIS_CENTURY}
                      error={problemOf(`${name}.${at}.${end}`)}
                    />
                  )}
                />
              ))}
            </div>
            <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:max-w-form sm:grid-cols-4">
              {([0, 1] as const).map((span) => (
                <SpanFields
                  key={span}
                  name={`${name}.${at}.spans.${span}`}
                  day={t('exceptionRow', { number: at + 1 })}
                  span={span}
                />
              ))}
            </div>
            <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2">
              <TextField
                label={t('exAddress')}
                error={problemOf(`${name}.${at}.address`)}
                {...register(`${name}.${at}.address`)}
              />
              <TextField label={t('exNote')} mark="optional" {...register(`${name}.${at}.note`)} />
            </div>
          </div>
        )}
      />
    </fieldset>
  )
}
