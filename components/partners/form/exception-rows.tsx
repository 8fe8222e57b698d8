'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { TextField } from '@/components/forms/text-field'
import { newId } from '@/lib/core/new-id'
import { EMPTY_SPAN, type TypedException } from '@/lib/partners/form-hours.rules'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'
import { SpanFields } from './hours-grid'
import { useProblemOf } from './text-pair'

const THIS_CENTURY = 2099
const blank = (): TypedException => ({
  id: newId(),
  from: '',
  to: '',
  note: '',
  spans: [{ ...EMPTY_SPAN }, { ...EMPTY_SPAN }],
})

/** Days kept otherwise than the week: holidays, repairs, a Saturday once. No hours: closed. */
export function ExceptionRows({ place }: { place: number }) {
  const t = useTranslations('partnerEdit.hours')
  const { control, register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  const name = `offers.${place}.hours.exceptions` as const
  const { fields, append, insert, remove } = useFieldArray({ control, name, keyName: 'key' })
  return (
    <fieldset>
      <legend className="font-semibold text-sm">{t('exceptions')}</legend>
      <p className="mb-1 text-ink-3 text-sm">{t('exceptionsHint')}</p>
      <RepeatableRows
        rows={fields}
        rowLabel={(at) => t('exceptionRow', { number: at + 1 })}
        addLabel={t('addException')}
        onAdd={() => append(blank())}
        onRemove={(at) => {
          const { key: _, ...removed } = fields[at] ?? { key: '', ...blank() }
          remove(at)
          return () => insert(at, removed)
        }}
        renderRow={(_, at) => (
          <div className="grid gap-2">
            <div className="grid gap-x-3 gap-y-2 sm:grid-cols-3">
              {(['from', 'to'] as const).map((end) => (
                <Controller
                  key={end}
                  control={control}
                  name={`${name}.${at}.${end}`}
                  render={({ field }) => (
                    <DateField
                      {...field}
                      label={t(`exception.${end}`)}
                      latestYear={THIS_CENTURY}
                      error={problem(`${name}.${at}.${end}`)}
                    />
                  )}
                />
              ))}
              <TextField
                label={t('exception.note')}
                error={problem(`${name}.${at}.note`)}
                {...register(`${name}.${at}.note`)}
              />
            </div>
            <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:max-w-form sm:grid-cols-4">
              {([0, 1] as const).map((span) => (
                <SpanFields
                  key={span}
                  name={`${name}.${at}.spans.${span}`}
                  day={t('exceptionRow', { number: at + 1 })}
                  span={span}
                />
              ))}
            </div>
          </div>
        )}
      />
    </fieldset>
  )
}
