'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/text-field'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { useGap } from './use-gap'

/** A child without a representative: the children’s service that was told, and an adult the child trusts. */
export function LoneChildFields() {
  const t = useTranslations('secondaryAid.checklist.applicant')
  const { register, control } = useFormContext<ApplicationContentInput>()
  const gap = useGap('loneChild.service')
  return (
    <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <TextField label={t('childrensService')} {...register('loneChild.service')} error={gap} />
      <Controller
        control={control}
        name="loneChild.toldOn"
        render={({ field, fieldState }) => (
          <DateField
            {...field}
            label={t('serviceTold')}
            value={field.value ?? ''}
            error={fieldState.error?.message}
          />
        )}
      />
      <TextField label={t('safeAdult')} {...register('loneChild.safeAdult')} />
    </div>
  )
}
