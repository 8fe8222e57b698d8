'use client'

import { useTranslations } from 'next-intl'
import type { FieldErrors, UseFormRegister } from 'react-hook-form'
import { Fieldset } from '@/components/forms/fieldset'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { UnitKindName } from '@/lib/offices/unit.rules'
import { useFaultText } from './use-fault-text'

export type UnitFieldValues = {
  code: string
  kind: UnitKindName
  name: string
  shortName: string
  nameEn: string
  phone: string
  address: string
  hours: string
  email: string
}

type UnitFieldsProps = {
  register: UseFormRegister<UnitFieldValues>
  errors: FieldErrors<UnitFieldValues>
  kinds: readonly UnitKindName[]
  /** The code already stands in card numbers. */
  isCodeFixed?: boolean
  code?: string
}

/** What a unit is called and how it is reached; the same for a new one and a changed one. */
export function UnitFields({ register, errors, kinds, isCodeFixed = false, code }: UnitFieldsProps) {
  const t = useTranslations('offices.units')
  const kindName = useTranslations('offices.kinds')
  const textOf = useFaultText('offices')
  const errorOf = (field: keyof UnitFieldValues) => textOf(errors[field]?.message)
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('kind')}
          options={kinds.map((value) => ({ value, label: kindName(value) }))}
          error={errorOf('kind')}
          {...register('kind')}
        />
        <TextField
          label={t('code')}
          hint={isCodeFixed ? t('codeFixed') : t('codeHint', { code: code || '17' })}
          readOnly={isCodeFixed}
          inputMode="numeric"
          maxLength={4}
          width="short"
          error={errorOf('code')}
          {...register('code')}
        />
      </div>
      <TextField label={t('name')} error={errorOf('name')} {...register('name')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('shortName')}
          hint={t('shortNameHint')}
          error={errorOf('shortName')}
          {...register('shortName')}
        />
        <TextField label={t('nameEn')} lang="en" error={errorOf('nameEn')} {...register('nameEn')} />
      </div>
      <Fieldset legend={t('contacts')} hint={t('contactsHint')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t('phone')} type="tel" error={errorOf('phone')} {...register('phone')} />
          <TextField label={t('email')} type="email" error={errorOf('email')} {...register('email')} />
          <TextField label={t('address')} error={errorOf('address')} {...register('address')} />
          <TextField label={t('hours')} error={errorOf('hours')} {...register('hours')} />
        </div>
      </Fieldset>
    </>
  )
}
