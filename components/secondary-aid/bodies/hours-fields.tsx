'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import type { BodyContentInput } from '@/lib/secondary-aid/issuing-body.schema'
import { useBodyProblem } from './use-body-problem'

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const
const LAST_WORKDAY = 4

/** Hours of the seven days, one line a day. */
export function HoursFields() {
  const t = useTranslations('issuingBodies')
  const days = useTranslations('issuingBodies.weekday')
  const { register, getValues, setValue, formState } = useFormContext<BodyContentInput>()
  const problemOf = useBodyProblem()
  function fill() {
    for (const day of DAYS)
      if (day > 0 && day <= LAST_WORKDAY)
        setValue(`hours.${day}`, getValues('hours.0'), { shouldDirty: true, shouldValidate: true })
  }
  return (
    <fieldset>
      <legend className="font-semibold text-sm">{t('hours')}</legend>
      <p className="mb-2 text-ink-2 text-sm">{t('hoursHint')}</p>
      <div className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
        {DAYS.map((day) => (
          <TextField
            key={day}
            label={days(`${day}`)}
            {...register(`hours.${day}`)}
            error={problemOf(formState.errors.hours?.[day]?.message)}
          />
        ))}
        <div className="self-end">
          <Button onClick={fill}>{t('sameForWorkdays')}</Button>
        </div>
      </div>
    </fieldset>
  )
}
