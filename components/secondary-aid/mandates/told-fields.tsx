'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { TOLD_WAYS, type ToldWay } from '@/lib/secondary-aid/appointment.schema'
import { DayField } from './day-field'
import type { ErrorAt } from './use-mandate-texts'

/** What somebody of the centre writes down for a provider without an account. */
export type Told = { on: string | null; way: ToldWay | '' | null }

/** When and how the answer came. */
export function ToldFields({ errorAt }: { errorAt: ErrorAt }) {
  const t = useTranslations('mandates.told')
  const ways = useTranslations('mandates.way')
  const { register } = useFormContext<Told>()
  return (
    <div className="grid gap-3.5 sm:grid-cols-2">
      <DayField<Told> name="on" label={t('on')} errorAt={errorAt} />
      <SelectField
        label={t('way')}
        emptyLabel={t('chooseWay')}
        options={TOLD_WAYS.map((way) => ({ value: way, label: ways(way) }))}
        {...register('way')}
        {...errorAt('way')}
      />
    </div>
  )
}
