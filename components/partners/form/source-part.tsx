'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/text-field'
import { Sheet } from '@/components/ui/sheet'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'
import { useProblemOf } from './text-pair'

const THIS_CENTURY = 2099

/** How it is known, and what was agreed with them. */
export function SourcePart() {
  const t = useTranslations('partnerEdit')
  const { control, register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  return (
    <Sheet title={t('source')} id="source">
      <div className="grid gap-3">
        <TextField label={t('sourceText')} {...register('source.text')} />
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
          <TextField label={t('sourceUrl')} {...register('source.url')} />
          <TextField label={t('sourceAsOf')} {...register('source.asOf')} />
        </div>
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-3">
          <TextField label={t('memorandumNumber')} {...register('memorandum.number')} />
          {(['signedOn', 'validTo'] as const).map((end) => (
            <Controller
              key={end}
              control={control}
              name={`memorandum.${end}`}
              render={({ field }) => (
                <DateField
                  {...field}
                  label={t(`memorandum.${end}`)}
                  latestYear={THIS_CENTURY}
                  error={problem(`memorandum.${end}`)}
                />
              )}
            />
          ))}
        </div>
      </div>
    </Sheet>
  )
}
