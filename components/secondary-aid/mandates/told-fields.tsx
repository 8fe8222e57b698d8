'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TOLD_WAYS, type ToldWay } from '@/lib/secondary-aid/appointment.schema'

type ToldFieldsProps = {
  value: { on: string; way: ToldWay | '' }
  onChange: (value: { on: string; way: ToldWay | '' }) => void
  errorAt: (name: string) => { error?: string }
}

/** When and how the answer came, where somebody of the centre writes it down. */
export function ToldFields({ value, onChange, errorAt }: ToldFieldsProps) {
  const t = useTranslations('mandates.told')
  const ways = useTranslations('mandates.way')
  return (
    <div className="grid gap-3.5 sm:grid-cols-2">
      <DateField
        label={t('on')}
        name="on"
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
        {...errorAt('on')}
      />
      <SelectField
        label={t('way')}
        name="way"
        emptyLabel={t('chooseWay')}
        options={TOLD_WAYS.map((way) => ({ value: way, label: ways(way) }))}
        value={value.way}
        onChange={({ currentTarget }) =>
          onChange({ ...value, way: TOLD_WAYS.find((each) => each === currentTarget.value) ?? '' })
        }
        {...errorAt('way')}
      />
    </div>
  )
}
