'use client'

import { useTranslations } from 'next-intl'
import type { FieldErrors, UseFormRegister } from 'react-hook-form'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextField } from '@/components/forms/text-field'
import { useFaultText } from './use-fault-text'

export type PersonFieldValues = {
  name: string
  position: string
  positionEn: string
  gender: 'FEMININE' | 'MASCULINE'
}

type PersonFieldsProps<Values extends PersonFieldValues> = {
  register: UseFormRegister<Values>
  errors: FieldErrors<PersonFieldValues>
  /** What stands in the fields before any script runs. */
  defaults?: Partial<PersonFieldValues>
}

const GENDERS = ['FEMININE', 'MASCULINE'] as const

/** Who a colleague is; the same for an invitation and a correction. */
export function PersonFields({ register, errors, defaults }: PersonFieldsProps<PersonFieldValues>) {
  const t = useTranslations('offices.staff')
  const textOf = useFaultText('offices')
  const errorOf = (field: keyof PersonFieldValues) => textOf(errors[field]?.message)
  const fieldOf = (field: 'name' | 'position' | 'positionEn') => ({
    error: errorOf(field),
    defaultValue: defaults?.[field],
    ...register(field),
  })
  return (
    <>
      <TextField label={t('name')} autoComplete="off" {...fieldOf('name')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('position')} hint={t('positionHint')} {...fieldOf('position')} />
        <TextField label={t('positionEn')} lang="en" {...fieldOf('positionEn')} />
      </div>
      <RadioGroup
        label={t('gender')}
        layout="row"
        options={GENDERS.map((value) => ({ value, label: t(`genders.${value}`) }))}
        error={errorOf('gender')}
        {...register('gender')}
      />
    </>
  )
}
