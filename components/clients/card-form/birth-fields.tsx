'use client'

import { useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextField } from '@/components/forms/text-field'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { SEXES } from '@/lib/clients/client-codes.rules'
import { useCardField } from './card-form-context'
import { useCodeOptions } from './use-code-options'

/** Date of birth, or that it is unknown and perhaps the year; and the sex, for the statistics and the right words. */
export function BirthFields() {
  const t = useTranslations('clients.fields')
  const options = useCodeOptions()
  const { field, errorOf, warningOf } = useCardField()
  const { watch, control } = useFormContext<CardForm>()
  const birthDate = useController({ control, name: 'birthDate' }).field
  const isUnknown = watch('isBirthDateUnknown')
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-3">
      <div className="grid gap-1">
        {isUnknown ? (
          <TextField label={t('birthYear')} width="short" inputMode="numeric" {...field('birthYear')} />
        ) : (
          <DateField
            label={t('birthDate')}
            mark="required"
            {...birthDate}
            error={errorOf('birthDate')}
            warning={warningOf('birthDate', 'representatives')}
          />
        )}
        <Checkbox
          label={t('birthDateUnknown')}
          {...field('isBirthDateUnknown', ['birthDate', 'birthYear'])}
        />
      </div>
      <RadioGroup
        label={t('sex')}
        layout="row"
        options={options('sex', SEXES)}
        {...field('sex')}
        value={watch('sex')}
      />
    </div>
  )
}
