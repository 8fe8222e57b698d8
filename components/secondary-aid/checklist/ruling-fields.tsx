'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { useChecklistFrame } from './checklist-frame'
import { ContentDay, ContentLine } from './content-fields'

const ORDERED_CATEGORY = 'COURT_APPOINTED_CIVIL'

/** A court has ordered the aid: its ruling instead of an application and of papers (5.3.10). */
export function RulingFields() {
  const t = useTranslations('applicationDesk.ruling')
  const { control, setValue, getValues } = useFormContext<ApplicationContentInput>()
  const { application, saving, openChecklist } = useChecklistFrame()
  const ruling = useWatch({ control, name: 'ruling' })

  function order(isOrdered: boolean) {
    setValue('ruling', isOrdered ? { number: '', on: null } : null, { shouldDirty: true })
    const others = (getValues('claimedCategories') ?? []).filter((code) => code !== ORDERED_CATEGORY)
    setValue('claimedCategories', isOrdered ? [ORDERED_CATEGORY, ...others] : others, { shouldDirty: true })
    saving.save()
    if (isOrdered) openChecklist()
  }
  return (
    <fieldset disabled={!application.mayEdit} className="grid gap-3">
      <Checkbox
        label={t('has')}
        hint={t('hint')}
        name="isOrdered"
        checked={Boolean(ruling)}
        onChange={(event) => order(event.currentTarget.checked)}
      />
      {ruling && (
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
          <ContentLine name="ruling.number" label={t('number')} />
          <ContentDay name="ruling.on" label={t('on')} />
        </div>
      )}
    </fieldset>
  )
}
