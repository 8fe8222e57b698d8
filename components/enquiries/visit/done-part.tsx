'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { RESULT_CODES, resultsFor } from '@/lib/enquiries/enquiry.rules'
import { formOf } from '@/lib/enquiries/finished-visit.rules'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { Part } from './part'
import { TemplatePicker } from './template-picker'
import { useRevealed } from './use-revealed'
import { WrittenFields } from './written-fields'

/** What was done: the answer, what it rests on, the result, the time; for a written enquiry also its terms. */
export function DonePart({ place }: { place: number }) {
  const t = useTranslations('visit.done')
  const te = useTranslations('enquiries')
  const { register, control, formState } = useFormContext<VisitFormInput>()
  const name = `enquiries.${place}` as const
  const helpKind = useWatch({ control, name: `${name}.helpKind` }) || null
  const channel = useWatch({ control, name: 'channel' })
  const errors = formState.errors.enquiries?.[place]
  const isWrong = errors?.receivedOn ?? errors?.answeredOn ?? errors?.forwardedOn ?? errors?.forwardedTo
  const showsWritten = useRevealed(formOf(channel) === 'WRITTEN', isWrong !== undefined)
  const results = helpKind ? resultsFor(helpKind) : RESULT_CODES
  return (
    <Part id="done" title={t('title')} aside={<TemplatePicker place={place} />}>
      {showsWritten && <WrittenFields place={place} />}
      <TextArea
        label={helpKind === 'DRAFTING' ? t('draftedPaper') : t('answer')}
        hint={t('answerHint')}
        {...register(`${name}.answerText`)}
        error={errors?.answerText?.message}
        rows={5}
      />
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-[1fr_1fr_auto]">
        <TextField
          label={t('legalBasis')}
          {...register(`${name}.legalBasis`)}
          error={errors?.legalBasis?.message}
        />
        <SelectField
          label={t('result')}
          emptyLabel={t('notChosen')}
          options={results.map((code) => ({ value: code, label: te(`result.${code}`) }))}
          {...register(`${name}.resultCode`)}
          error={errors?.resultCode?.message}
        />
        <TextField
          label={t('minutes')}
          inputMode="numeric"
          width="short"
          {...register(`${name}.durationMinutes`)}
          error={errors?.durationMinutes?.message}
        />
      </div>
    </Part>
  )
}
