'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import { Combobox } from '@/components/forms/combobox'
import { DateField } from '@/components/forms/date-field'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type CasePlanFormInput, HELPER_KINDS, STEP_DOERS, STEP_STATES } from '@/lib/cases/case-plan.schema'
import { loadHelpers } from './load-helpers'

const NEW_STEP = { text: '', who: 'CLIENT', dueOn: '', state: 'TO_DO' } as const
const NEW_HELPER = { kind: 'PARTNER', name: '', partnerId: null, phone: '', does: '' } as const

/** What the person wants to come to. */
export function GoalRows() {
  const t = useTranslations('casePlan.form')
  const { control, register, formState } = useFormContext<CasePlanFormInput>()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'goals' })
  return (
    <RepeatableRows
      rows={fields}
      least={1}
      most={8}
      rowLabel={(place) => t('goal', { number: place + 1 })}
      addLabel={t('addGoal')}
      onAdd={() => append({ text: '' }, { shouldFocus: false })}
      onRemove={(place) => {
        const removed = { text: fields[place]?.text ?? '' }
        remove(place)
        return () => insert(place, removed)
      }}
      renderRow={(_, place) => (
        <TextField
          label={t('goal', { number: place + 1 })}
          {...register(`goals.${place}.text`)}
          error={formState.errors.goals?.[place]?.text?.message}
        />
      )}
    />
  )
}

/** What is done, by whom, by when. */
export function StepRows() {
  const t = useTranslations('casePlan')
  const { control, register, formState } = useFormContext<CasePlanFormInput>()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'steps' })
  return (
    <RepeatableRows
      rows={fields}
      least={1}
      most={20}
      rowLabel={(place) => t('form.step', { number: place + 1 })}
      addLabel={t('form.addStep')}
      onAdd={() => append(NEW_STEP, { shouldFocus: false })}
      onRemove={(place) => {
        const { text, who, dueOn, state } = fields[place] ?? NEW_STEP
        remove(place)
        return () => insert(place, { text, who, dueOn, state })
      }}
      renderRow={(_, place) => {
        const errors = formState.errors.steps?.[place]
        return (
          <fieldset className="grid gap-x-3 gap-y-2 border-line border-b pb-3 sm:grid-cols-2">
            <legend className="sr-only">{t('form.step', { number: place + 1 })}</legend>
            <div className="sm:col-span-2">
              <TextArea
                label={t('form.stepText')}
                rows={1}
                {...register(`steps.${place}.text`)}
                error={errors?.text?.message}
              />
            </div>
            <SelectField
              label={t('form.stepWho')}
              options={STEP_DOERS.map((value) => ({ value, label: t(`who.${value}`) }))}
              {...register(`steps.${place}.who`)}
            />
            <div className="grid grid-cols-2 items-start gap-3">
              <Controller
                control={control}
                name={`steps.${place}.dueOn`}
                render={({ field }) => (
                  <DateField
                    label={t('form.stepDue')}
                    {...{ ...field, value: field.value ?? '' }}
                    latestYear={2100}
                    error={errors?.dueOn?.message}
                  />
                )}
              />
              <SelectField
                label={t('form.stepState')}
                options={STEP_STATES.map((value) => ({ value, label: t(`stepState.${value}`) }))}
                {...register(`steps.${place}.state`)}
              />
            </div>
          </fieldset>
        )
      }}
    />
  )
}

/** Who helps beside the person: bodies of the directory are offered by what is typed. */
export function HelperRows() {
  const t = useTranslations('casePlan')
  const { control, register, formState, setValue, getValues } = useFormContext<CasePlanFormInput>()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'helpers' })
  return (
    <RepeatableRows
      rows={fields}
      most={12}
      rowLabel={(place) => t('form.helper', { number: place + 1 })}
      addLabel={t('form.addHelper')}
      onAdd={() => append(NEW_HELPER, { shouldFocus: false })}
      onRemove={(place) => {
        const { kind, name, partnerId, phone, does } = fields[place] ?? NEW_HELPER
        remove(place)
        return () => insert(place, { kind, name, partnerId, phone, does })
      }}
      renderRow={(_, place) => {
        const errors = formState.errors.helpers?.[place]
        const name = `helpers.${place}` as const
        return (
          <fieldset className="grid gap-x-3 gap-y-2 border-line border-b pb-3 sm:grid-cols-2">
            <legend className="sr-only">{t('form.helper', { number: place + 1 })}</legend>
            <SelectField
              label={t('form.helperKind')}
              options={HELPER_KINDS.map((value) => ({ value, label: t(`helper.${value}`) }))}
              {...register(`${name}.kind`)}
            />
            <Controller
              control={control}
              name={`${name}.name`}
              render={({ field }) => (
                <Combobox
                  label={t('form.helperName')}
                  name={field.name}
                  accepts="free"
                  startsAt={3}
                  load={(typed, signal) =>
                    getValues(`${name}.kind`) === 'PARTNER' ? loadHelpers(typed, signal) : []
                  }
                  value={{ text: field.value }}
                  onChange={({ text, option }) => {
                    field.onChange(option?.name ?? text)
                    setValue(`${name}.partnerId`, option?.value ?? null, { shouldDirty: true })
                    if (option?.phone) setValue(`${name}.phone`, option.phone, { shouldDirty: true })
                  }}
                  onBlur={field.onBlur}
                  ref={field.ref}
                  error={errors?.name?.message}
                />
              )}
            />
            <TextField
              label={t('form.helperPhone')}
              {...register(`${name}.phone`)}
              error={errors?.phone?.message}
            />
            <TextField
              label={t('form.helperDoes')}
              {...register(`${name}.does`)}
              error={errors?.does?.message}
            />
          </fieldset>
        )
      }}
    />
  )
}
