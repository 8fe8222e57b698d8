'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { ROLE_NAMES } from '@/lib/offices/role.rules'

export type UnitChoice = { id: string; label: string }

type RoleFieldsProps = {
  units: readonly UnitChoice[]
  role: Omit<ComponentProps<typeof RadioGroup>, 'label' | 'options'>
  unit: Omit<ComponentProps<typeof SelectField>, 'label' | 'options'>
}

/** A role with what it may do, and the unit it stands at. */
export function RoleFields({ units, role, unit }: RoleFieldsProps) {
  const t = useTranslations('offices')
  return (
    <>
      <RadioGroup
        {...role}
        label={t('staff.role')}
        options={ROLE_NAMES.map((value) => ({
          value,
          label: t(`roles.${value}`),
          hint: t(`roleHints.${value}`),
        }))}
      />
      <SelectField
        {...unit}
        label={t('staff.unit')}
        emptyLabel={t('staff.chooseUnit')}
        options={units.map(({ id, label }) => ({ value: id, label }))}
      />
    </>
  )
}
