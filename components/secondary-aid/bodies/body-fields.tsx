'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { BODY_KINDS, CHECK_AGAIN_DAYS, ISSUERS } from '@/lib/secondary-aid/issuing-body.rules'
import type { BodyContentInput } from '@/lib/secondary-aid/issuing-body.schema'
import { HoursFields } from './hours-fields'
import { useBodyProblem } from './use-body-problem'

const LINES = ['address', 'room', 'person', 'phone'] as const

/** All that is known of a body; whatever nobody knows stays empty. */
export function BodyFields({ paperNames }: { paperNames: Record<string, string> }) {
  const t = useTranslations('issuingBodies')
  const { register, control, formState } = useFormContext<BodyContentInput>()
  const problemOf = useBodyProblem()
  const { errors } = formState
  const kind = useWatch({ control, name: 'kind' })
  const papers = Object.entries(ISSUERS).flatMap(([doc, kinds]) =>
    kinds.includes(kind) ? [{ value: doc, label: paperNames[doc] ?? doc }] : [],
  )
  return (
    <>
      <SelectField
        label={t('kindLabel')}
        emptyLabel={t('chooseKind')}
        mark="required"
        options={BODY_KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        {...register('kind')}
        error={problemOf(errors.kind?.message)}
      />
      <TextField
        label={t('name')}
        mark="required"
        {...register('name')}
        error={problemOf(errors.name?.message)}
      />
      {papers.length > 1 && (
        <Controller
          control={control}
          name="docs"
          render={({ field }) => (
            <CheckboxGroup
              {...field}
              layout="two"
              label={t('docs')}
              hint={t('docsHint')}
              options={papers}
              value={field.value ?? []}
            />
          )}
        />
      )}
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        {LINES.map((name) => (
          <TextField
            key={name}
            label={t(name)}
            {...register(name)}
            error={problemOf(errors[name]?.message)}
          />
        ))}
      </div>
      <HoursFields />
      <TextField
        label={t('booking')}
        hint={t('bookingHint')}
        {...register('booking')}
        error={problemOf(errors.booking?.message)}
      />
      <TextArea label={t('toTake')} {...register('toTake')} error={problemOf(errors.toTake?.message)} />
      <TextField
        label={t('expectedDays')}
        hint={t('expectedDaysHint')}
        {...register('expectedDays')}
        error={problemOf(errors.expectedDays?.message)}
      />
      <TextArea
        label={t('otherWay')}
        hint={t('otherWayHint')}
        {...register('otherWay')}
        error={problemOf(errors.otherWay?.message)}
      />
      <TextField label={t('source')} {...register('source')} error={problemOf(errors.source?.message)} />
      <Controller
        control={control}
        name="checkedOn"
        render={({ field }) => (
          <DateField
            {...field}
            width="date"
            label={t('checkedOn')}
            hint={t('checkedOnHint', { days: CHECK_AGAIN_DAYS })}
            mark="required"
            error={problemOf(errors.checkedOn?.message)}
          />
        )}
      />
    </>
  )
}
