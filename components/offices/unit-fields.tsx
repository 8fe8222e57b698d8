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
  coordinates: string
}

type UnitFieldsProps = {
  register: UseFormRegister<UnitFieldValues>
  errors: FieldErrors<UnitFieldValues>
  kinds: readonly UnitKindName[]
  /** The code already stands in card numbers. */
  isCodeFixed?: boolean
  code?: string
  /** What stands in the fields before any script runs. */
  defaults?: Partial<UnitFieldValues>
}

/** What a unit is called and how it is reached; the same for a new one and a changed one. */
export function UnitFields({
  register,
  errors,
  kinds,
  isCodeFixed = false,
  code,
  defaults,
}: UnitFieldsProps) {
  const t = useTranslations('offices.units')
  const kindName = useTranslations('offices.kinds')
  const textOf = useFaultText('offices')
  const fieldOf = (field: keyof UnitFieldValues) => ({
    error: textOf(errors[field]?.message),
    defaultValue: defaults?.[field],
    ...register(field),
  })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          // Other kinds make another field: what is chosen is put into it anew.
          key={kinds.join()}
          label={t('kind')}
          options={kinds.map((value) => ({ value, label: kindName(value) }))}
          {...fieldOf('kind')}
        />
        <TextField
          label={t('code')}
          hint={isCodeFixed ? t('codeFixed') : t('codeHint', { code: code || '17' })}
          readOnly={isCodeFixed}
          inputMode="numeric"
          maxLength={4}
          width="short"
          {...fieldOf('code')}
        />
      </div>
      <TextField label={t('name')} {...fieldOf('name')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('shortName')} hint={t('shortNameHint')} {...fieldOf('shortName')} />
        <TextField label={t('nameEn')} lang="en" {...fieldOf('nameEn')} />
      </div>
      <Fieldset legend={t('contacts')} hint={t('contactsHint')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t('phone')} type="tel" {...fieldOf('phone')} />
          <TextField label={t('email')} type="email" {...fieldOf('email')} />
          <TextField label={t('address')} {...fieldOf('address')} />
          <TextField label={t('hours')} {...fieldOf('hours')} />
          <TextField
            label={t('coordinates')}
            hint={t('coordinatesHint')}
            inputMode="decimal"
            {...fieldOf('coordinates')}
          />
        </div>
      </Fieldset>
    </>
  )
}
