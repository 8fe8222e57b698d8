'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { SelectField } from '@/components/forms/select-field'
import {
  type ApplicationContentInput,
  CAPACITY_STATUSES,
} from '@/lib/secondary-aid/application-content.schema'
import { ContentLine } from './content-fields'
import { useGap } from './use-gap'

/** Of an adult whose capacity a court has touched: the decision, and whether they apply alone in this matter (5.3.7). */
export function CapacityFields() {
  const t = useTranslations('applicationDesk.capacity')
  const { register, control, setValue, getValues } = useFormContext<ApplicationContentInput>()
  const capacity = useWatch({ control, name: 'capacity' })
  const guardian = useGap('capacity.status')

  function choose(typed: string) {
    const status = CAPACITY_STATUSES.find((each) => each === typed)
    const before = getValues('capacity') ?? { ruling: '', ownMatters: false }
    setValue('capacity', status ? { ...before, status } : null, { shouldDirty: true })
  }
  return (
    <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <SelectField
        id="field-capacity.status"
        label={t('title')}
        emptyLabel={t('full')}
        value={capacity?.status ?? ''}
        options={CAPACITY_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        onChange={(event) => choose(event.currentTarget.value)}
        error={guardian}
      />
      {capacity && (
        <>
          <ContentLine name="capacity.ruling" label={t('ruling')} />
          <Checkbox label={t('ownMatters')} {...register('capacity.ownMatters')} />
        </>
      )}
    </div>
  )
}
