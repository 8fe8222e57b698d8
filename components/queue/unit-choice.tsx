'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'

type UnitChoiceProps = {
  units: readonly { id: string; name: string }[]
  current: string
  path: '/queue' | '/queue/settings'
}

/** Whose hall the page shows. */
export function UnitChoice({ units, current, path }: UnitChoiceProps) {
  const t = useTranslations('hall')
  const router = useRouter()
  return (
    <SelectField
      label={t('unit')}
      hideLabel
      width="code"
      value={current}
      onChange={(event) => router.push(`${path}?unit=${event.currentTarget.value}`)}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
