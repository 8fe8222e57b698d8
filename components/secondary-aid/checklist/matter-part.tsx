'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { SERVICES } from '@/lib/eligibility/rule-book'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { useChecklistFrame } from './checklist-frame'
import { ContentDay, ContentLine, useContentError } from './content-fields'
import { RulingFields } from './ruling-fields'

/** What the aid is asked for: the matter, the other side, the court, the services, the wishes. */
export function MatterPart() {
  const t = useTranslations('secondaryAid.checklist.matter')
  const tc = useTranslations('secondaryAid.checklist')
  const { register, control } = useFormContext<ApplicationContentInput>()
  const { application } = useChecklistFrame()
  const readOnly = !application.mayEdit
  const error = useContentError('substance')
  return (
    <section aria-labelledby="matter-title" className="mb-6 grid gap-3">
      <h2 id="matter-title" className="border-ink border-b-2 pb-1 text-lg">
        {t('title')}
      </h2>
      <TextArea label={t('substance')} readOnly={readOnly} {...register('substance')} error={error} />
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        <ContentLine name="opposingParty" label={t('opposingParty')} readOnly={readOnly} />
        <ContentLine name="court" label={t('court')} readOnly={readOnly} />
        <ContentLine name="caseNumber" label={t('caseNumber')} readOnly={readOnly} />
        <ContentDay name="hearingOn" label={t('hearing')} latestYear={2099} readOnly={readOnly} />
        <ContentLine
          name="earlierAid"
          label={t('earlierAid')}
          hint={t('earlierAidHint')}
          readOnly={readOnly}
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
