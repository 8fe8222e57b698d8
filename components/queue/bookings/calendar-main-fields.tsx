'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { BOOKING_WAYS, CALENDAR_KINDS } from '@/lib/queue/booking.rules'
import type { CalendarChoices, CalendarToChange } from '@/lib/queue/booking-calendar.queries'
import {
  type CalendarForm,
  type CalendarFormInput,
  INTERPRETER_LANGUAGES,
} from '@/lib/queue/booking-calendar.schema'
import { useInterpreterName } from './use-booking-texts'

type CalendarMainFieldsProps = { choices: CalendarChoices; kept: CalendarToChange | undefined }

/** Whose calendar it is and how people are received; only what belongs to its kind is asked. */
export function CalendarMainFields({ choices, kept }: CalendarMainFieldsProps) {
  const t = useTranslations('bookings')
  const f = useTranslations('bookings.form')
  const interpreterOf = useInterpreterName()
  const { register, control, formState } = useFormContext<CalendarFormInput, unknown, CalendarForm>()
  const { errors } = formState
  const kind = useWatch({ control, name: 'kind' })
  const own = kept?.staffId ? [{ id: kept.staffId, name: kept.name }] : []
  const workers = [...own, ...choices.workers.filter(({ id }) => id !== kept?.staffId)]
  const isWorker = kind === 'WORKER'
  return (
    <div className="grid gap-4">
      <RadioGroup
        label={f('kind')}
        options={CALENDAR_KINDS.map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: f(`kindHint.${value}`),
        }))}
        {...register('kind')}
      />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {choices.units.length > 1 && (
          <SelectField
            label={f('unit')}
            options={choices.units.map(({ id, name }) => ({ value: id, label: name }))}
            error={errors.unitId?.message}
            {...register('unitId')}
          />
        )}
        {isWorker ? (
          <SelectField
            label={f('worker')}
            emptyLabel={workers.length === 0 ? f('noWorkers') : ''}
            options={workers.map(({ id, name }) => ({ value: id, label: name }))}
            error={errors.staffId?.message}
            {...register('staffId')}
          />
        ) : (
          <>
            <TextField label={f('name')} error={errors.name?.message} {...register('name')} />
            <TextField label={f('nameEn')} mark="optional" {...register('nameEn')} />
          </>
        )}
        {kind !== 'INTERPRETER' && (
          <div className="sm:col-span-2">
            <TextField
              label={f('address')}
              mark="optional"
              error={errors.address?.message}
              {...register('address')}
            />
          </div>
        )}
      </div>
      {(kind === 'INTERPRETER' || isWorker) && (
        <Controller
          control={control}
          name="languages"
          render={({ field }) => (
            <CheckboxGroup
              {...field}
              value={field.value ?? []}
              label={f(isWorker ? 'languagesSpoken' : 'languages')}
              {...(isWorker ? { mark: 'optional' as const } : {})}
              layout="two"
              options={INTERPRETER_LANGUAGES.map((value) => ({ value, label: interpreterOf(value) }))}
              error={errors.languages?.message}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="ways"
        render={({ field }) => (
          <CheckboxGroup
            {...field}
            label={f('ways')}
            layout="row"
            options={BOOKING_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
            error={errors.ways?.message}
          />
        )}
      />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
        {(['slotMinutes', 'gapMinutes', 'daysAhead'] as const).map((name) => (
          <TextField
            key={name}
            label={f(name)}
            width="short"
            inputMode="numeric"
            error={errors[name]?.message}
            {...register(name)}
          />
        ))}
      </div>
    </div>
  )
}
