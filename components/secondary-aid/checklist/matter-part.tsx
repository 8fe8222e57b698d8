'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { SERVICES } from '@/lib/eligibility/rule-book'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { useChecklistFrame } from './checklist-frame'
import { RulingFields } from './ruling-fields'
import { useGap } from './use-gap'

/** What the aid is asked for: the matter, the other side, the court, the services, the wishes. */
export function MatterPart() {
  const t = useTranslations('secondaryAid.checklist.matter')
  const tc = useTranslations('secondaryAid.checklist')
  const { register, control, formState } = useFormContext<ApplicationContentInput>()
  const { application } = useChecklistFrame()
  const readOnly = !application.mayEdit
  const gap = useGap('substance')
  const { errors } = formState
  return (
    <section aria-labelledby="matter-title" className="mb-6 grid gap-3">
      <h2 id="matter-title" className="border-ink border-b-2 pb-1 text-lg">
        {t('title')}
      </h2>
      <TextArea
        label={t('substance')}
        readOnly={readOnly}
        {...register('substance')}
        error={gap ?? errors.substance?.message}
      />
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        <TextField
          label={t('opposingParty')}
          readOnly={readOnly}
          {...register('opposingParty')}
          error={errors.opposingParty?.message}
        />
        <TextField
          label={t('court')}
          readOnly={readOnly}
          {...register('court')}
          error={errors.court?.message}
        />
        <TextField
          label={t('caseNumber')}
          readOnly={readOnly}
          {...register('caseNumber')}
          error={errors.caseNumber?.message}
        />
        <Controller
          control={control}
          name="hearingOn"
          render={({ field, fieldState }) => (
            <DateField
              {...field}
              label={t('hearing')}
              latestYear={2099}
              value={field.value ?? ''}
              error={fieldState.error?.message}
              readOnly={readOnly}
            />
          )}
        />
        <TextField
          label={t('earlierAid')}
          hint={t('earlierAidHint')}
          readOnly={readOnly}
          {...register('earlierAid')}
          error={errors.earlierAid?.message}
        />
        <SelectField
          label={t('wishedSex')}
          emptyLabel={t('anySex')}
          options={(['FEMALE', 'MALE'] as const).map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
          {...register('wishedSex', { setValueAs: (value) => value || null })}
        />
      </div>
      <RulingFields />
      <Controller
        control={control}
        name="servicesWanted"
        render={({ field }) => (
          <CheckboxGroup
            {...field}
            layout="row"
            label={t('services')}
            hint={t('servicesHint')}
            value={field.value ?? []}
            options={SERVICES.map((service) => ({ value: service, label: tc(`service.${service}`) }))}
          />
        )}
      />
    </section>
  )
}
