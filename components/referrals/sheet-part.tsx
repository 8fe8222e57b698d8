'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Sheet } from '@/components/ui/sheet'
import { SHEET_FORMS, SHEET_LOCALES } from '@/lib/referrals/handoff-sheet.rules'
import type { ReferralDraft } from '@/lib/referrals/referral.schema'

/** What the sheet says beside the partner's record. */
export function SheetPart() {
  const t = useTranslations('referrals')
  const { register, formState, control } = useFormContext<ReferralDraft>()
  const { errors } = formState
  return (
    <Sheet title={t('draft.onSheet')} id="on-sheet">
      <div className="grid gap-3">
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label={t('draft.language')}
            options={SHEET_LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
            {...register('locale')}
          />
          <SelectField
            label={t('draft.form')}
            options={SHEET_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
            {...register('form')}
          />
        </div>
        <TextField
          label={t('draft.needWords')}
          hint={t('draft.needWordsHint')}
          {...register('needWords')}
          error={errors.needWords?.message}
        />
        <TextArea
          label={t('draft.whatToSay')}
          rows={2}
          {...register('whatToSay')}
          error={errors.whatToSay?.message}
        />
        <TextArea
          label={t('draft.alreadyDone')}
          rows={2}
          {...register('alreadyDone')}
          error={errors.alreadyDone?.message}
        />
        <PaperRows />
        <StepRows />
        <Fieldset legend={t('draft.booked')} look="options">
          <div className="flex flex-wrap gap-3">
            <Controller
              control={control}
              name="bookedOn"
              render={({ field, fieldState }) => (
                <DateField
                  label={t('draft.bookedOn')}
                  width="date"
                  latestYear={new Date().getFullYear() + 1}
                  {...field}
                  {...(fieldState.error?.message ? { error: fieldState.error.message } : {})}
                />
              )}
            />
            <TextField
              label={t('draft.bookedTime')}
              width="short"
              inputMode="numeric"
              {...register('bookedTime')}
              error={errors.bookedTime?.message}
            />
          </div>
        </Fieldset>
        <Checkbox label={t('draft.isUrgent')} {...register('isUrgent')} />
        <TextArea
          label={t('draft.reason')}
          hint={t('draft.reasonHint')}
          rows={2}
          {...register('reason')}
          error={errors.reason?.message}
        />
      </div>
    </Sheet>
  )
}

function PaperRows() {
  const t = useTranslations('referrals.draft')
  const { register, control, formState } = useFormContext<ReferralDraft>()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'papers' })
  return (
    <Fieldset legend={t('papers')} look="options">
      <RepeatableRows
        rows={fields}
        rowLabel={(place) => t('paper', { place: place + 1 })}
        addLabel={t('addPaper')}
        onAdd={() => append({ name: '' })}
        onRemove={(place) => {
          const taken = { name: fields[place]?.name ?? '' }
          remove(place)
          return () => insert(place, taken)
        }}
        renderRow={(_row, place) => (
          <TextField
            label={t('paper', { place: place + 1 })}
            hideLabel
            {...register(`papers.${place}.name`)}
            error={formState.errors.papers?.[place]?.name?.message}
          />
        )}
      />
    </Fieldset>
  )
}

function StepRows() {
  const t = useTranslations('referrals.draft')
  const { register, control, formState } = useFormContext<ReferralDraft>()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'nextSteps' })
  return (
    <Fieldset legend={t('steps')} look="options">
      <RepeatableRows
        rows={fields}
        rowLabel={(place) => t('step', { place: place + 1 })}
        addLabel={t('addStep')}
        onAdd={() => append({ text: '', onDate: '' })}
        onRemove={(place) => {
          const taken = { text: fields[place]?.text ?? '', onDate: fields[place]?.onDate ?? '' }
          remove(place)
          return () => insert(place, taken)
        }}
        renderRow={(_row, place) => (
          <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_9rem]">
            <TextField
              label={t('stepText')}
              {...register(`nextSteps.${place}.text`)}
              error={formState.errors.nextSteps?.[place]?.text?.message}
            />
            <Controller
              control={control}
              name={`nextSteps.${place}.onDate`}
              render={({ field, fieldState }) => (
                <DateField
                  label={t('stepOn')}
                  latestYear={new Date().getFullYear() + 1}
                  {...field}
                  {...(fieldState.error?.message ? { error: fieldState.error.message } : {})}
                />
              )}
            />
          </div>
        )}
      />
    </Fieldset>
  )
}
