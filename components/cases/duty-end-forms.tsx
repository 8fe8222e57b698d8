'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { Controller, useForm } from 'react-hook-form'
import { z } from 'zod'
import { DateField } from '@/components/forms/date-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/text-field'
import { DeedSheet } from '@/components/secondary-aid/mandates/deed-sheet'
import { adjournDutyAction, endDutyAction } from '@/lib/cases/case.actions'
import type { CaseDutyView } from '@/lib/cases/case.queries'
import { adjournFormSchema } from '@/lib/cases/case-duty.schema'
import type { PlainDate } from '@/lib/core/plain-date'
import { errorAt, problemsOf, useCaseDeed } from './use-case-texts'

type EndFormProps = { duty: CaseDutyView; title: string; onDone: () => void; onBack: () => void }

/** To another day, with the same place. */
export function AdjournForm({ duty, on, title, onDone, onBack }: EndFormProps & { on: PlainDate }) {
  const t = useTranslations('cases.duty')
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(adjournFormSchema(on)),
    shouldFocusError: false,
    defaultValues: { dueOn: '', time: duty.time, reason: '' },
  })
  const { errors, submitCount } = formState
  const deed = useCaseDeed<unknown>(onDone)
  const submit = handleSubmit(({ dueOn, time, reason }) => {
    if (!dueOn) return
    const { id: dutyId, revision: expectedRevision } = duty
    return deed.send((submissionId) =>
      adjournDutyAction({ dutyId, expectedRevision, submissionId, dueOn, time, reason }),
    )
  })
  return (
    <DeedSheet
      title={t('adjournOf', { title })}
      confirm={t('adjournSave')}
      deed={deed}
      onSubmit={submit}
      onBack={onBack}
    >
      <ErrorSummary attempt={submitCount} problems={problemsOf(errors, () => t('adjournTo'))} />
      <div className="flex flex-wrap items-end gap-3.5">
        <Controller
          control={control}
          name="dueOn"
          render={({ field: { value, ...field } }) => (
            <DateField
              label={t('adjournTo')}
              latestYear={Number(on.slice(0, 4)) + 20}
              value={value ?? ''}
              {...field}
              {...errorAt(errors, 'dueOn')}
            />
          )}
        />
        {duty.kind !== 'TERM' && (
          <TextField
            label={t('time')}
            placeholder={t('timeHint')}
            width="date"
            {...register('time')}
            {...errorAt(errors, 'time')}
          />
        )}
      </div>
      <TextField
        label={t('adjournReason')}
        lang="uk"
        {...register('reason')}
        {...errorAt(errors, 'reason')}
      />
    </DeedSheet>
  )
}

const cancelSchema = z.object({ result: z.string().trim().min(1, 'reason').max(2000, 'tooLong') })

/** Called off, with the reason. */
export function CancelForm({ duty, title, onDone, onBack }: EndFormProps) {
  const t = useTranslations('cases.duty')
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(cancelSchema),
    shouldFocusError: false,
    defaultValues: { result: '' },
  })
  const { errors, submitCount } = formState
  const deed = useCaseDeed<unknown>(onDone)
  const submit = handleSubmit(({ result }) => {
    const { id: dutyId, revision: expectedRevision } = duty
    return deed.send(() => endDutyAction({ dutyId, expectedRevision, act: 'CANCEL', result }))
  })
  return (
    <DeedSheet
      title={t('cancelOf', { title })}
      confirm={t('cancelSave')}
      deed={deed}
      onSubmit={submit}
      onBack={onBack}
    >
      <ErrorSummary attempt={submitCount} problems={problemsOf(errors, () => t('cancelReason'))} />
      <TextField label={t('cancelReason')} lang="uk" {...register('result')} {...errorAt(errors, 'result')} />
    </DeedSheet>
  )
}
