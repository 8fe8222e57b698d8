'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { PaperRows } from './paper-rows'
import { Part } from './part'
import { useVisitFrame } from './visit-frame'

/** What the person takes home: who does what by when, which papers, and a word of the worker’s own. */
export function SummaryPart({ place }: { place: number }) {
  const t = useTranslations('visit.summary')
  const { on, keepsWhole } = useVisitFrame()
  const { register, control, formState } = useFormContext<VisitFormInput>()
  const name = `enquiries.${place}.nextSteps` as const
  const { fields, append, remove, insert } = useFieldArray({ control, name })
  const errors = formState.errors.enquiries?.[place]?.nextSteps
  return (
    <Part id="summary" title={t('title')}>
      <fieldset className="grid gap-1">
        <legend className="font-semibold text-sm">{t('nextSteps')}</legend>
        <RepeatableRows
          rows={fields}
          rowLabel={(row) => t('step', { number: row + 1 })}
          addLabel={t('addStep')}
          onAdd={() => append({ text: '', who: 'CLIENT', onDate: '' })}
          onRemove={(row) => {
            const { id: _id, ...removed } = fields[row] ?? { text: '' }
            remove(row)
            return () => insert(row, removed)
          }}
          renderRow={(_, row) => (
            <div className="grid items-end gap-x-3 gap-y-2 sm:grid-cols-[1fr_auto_auto]">
              <TextField
                label={t('what')}
                {...register(`${name}.${row}.text`)}
                error={errors?.[row]?.text?.message}
              />
              <SelectField
                label={t('who')}
                options={[
                  { value: 'CLIENT', label: t('byClient') },
                  { value: 'CENTRE', label: t('byCentre') },
                ]}
                {...register(`${name}.${row}.who`)}
              />
              <Controller
                control={control}
                name={`${name}.${row}.onDate`}
                render={({ field, fieldState }) => (
                  <DateField
                    label={t('until')}
                    {...field}
                    value={field.value ?? ''}
                    latestYear={Number(on.slice(0, 4)) + 20}
                    error={fieldState.error?.message}
                  />
                )}
              />
            </div>
          )}
        />
      </fieldset>
      <PaperRows place={place} field="papersToBring" />
      {keepsWhole && (
        <TextArea
          label={t('note')}
          hint={t('noteHint')}
          {...register('wrapUpNote')}
          error={formState.errors.wrapUpNote?.message}
          rows={2}
        />
      )}
    </Part>
  )
}
