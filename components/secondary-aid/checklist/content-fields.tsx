'use client'

import { Controller, type FieldPath, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { messagesOf } from '@/components/forms/form-messages'
import { TextField } from '@/components/forms/text-field'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { useGap } from './use-gap'

// Fields of an application with all that is wrong with them beside them: none can be written without its message.

type Path = FieldPath<ApplicationContentInput>
type DayPath = 'hearingOn' | 'arrival.firstContactOn' | 'arrival.arrivedOn' | 'loneChild.toldOn' | 'ruling.on'
type ContentFieldProps = { label: string; hint?: string; readOnly?: boolean }

/** What stands beside a field: why the application could not be received, or why it is not saved. */
export function useContentError(name: Path): string | undefined {
  const gap = useGap(name)
  const { formState } = useFormContext<ApplicationContentInput>()
  return gap ?? messagesOf(formState.errors).find(([field]) => field === name)?.[1]
}

/** A line of text. */
export function ContentLine({ name, ...field }: ContentFieldProps & { name: Path }) {
  const { register } = useFormContext<ApplicationContentInput>()
  return <TextField {...field} {...register(name)} error={useContentError(name)} />
}

/** A day. */
export function ContentDay({ name, ...shown }: ContentFieldProps & { name: DayPath; latestYear?: number }) {
  const { control } = useFormContext<ApplicationContentInput>()
  const error = useContentError(name)
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => <DateField {...field} {...shown} value={field.value ?? ''} error={error} />}
    />
  )
}
