'use client'

import { Controller, type FieldValues, type Path, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import type { ErrorAt } from './use-mandate-texts'

type DayFieldProps<Form extends FieldValues> = {
  name: Path<Form>
  label: string
  hint?: string
  errorAt: ErrorAt
}

/** A day of the form the field stands in. */
export function DayField<Form extends FieldValues>({ name, label, hint, errorAt }: DayFieldProps<Form>) {
  const { control } = useFormContext<Form>()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <DateField
          label={label}
          name={field.name}
          value={field.value ?? ''}
          onChange={field.onChange}
          onBlur={field.onBlur}
          ref={field.ref}
          latestYear={2100}
          {...(hint ? { hint } : {})}
          {...errorAt(name)}
        />
      )}
    />
  )
}
