'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { Controller, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { DateField } from '@/components/forms/date-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { RecordChanged } from '@/components/forms/record-changed'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { DeedSheet } from '@/components/secondary-aid/mandates/deed-sheet'
import { adjournDutyAction, endDutyAction } from '@/lib/cases/case.actions'
import type { CaseDutyView } from '@/lib/cases/case.queries'
import { adjournFormSchema } from '@/lib/cases/case-duty.schema'
import type { PlainDate } from '@/lib/core/plain-date'
import { errorAt, problemsOf, useCaseDeed } from './use-case-texts'

/** The revision of the duty the form was begun on: kept with what is typed. */
const seen = { expectedRevision: z.int().min(1) }

type EndFormProps = { duty: CaseDutyView; title: string; onDone: () => void; onBack: () => void }

/** To another day, with the same place. */
export function AdjournForm({ duty, on, title, onDone, onBack }: EndFormProps & { on: PlainDate }) {
  const t = useTranslations('cases.duty')
  const { id: dutyId, revision } = duty
  const form = useForm({
    resolver: zodResolver(adjournFormSchema(on).extend(seen)),
    shouldFocusError: false,
    defaultValues: { expectedRevision: revision, dueOn: '', time: duty.time, reason: '' },
  })
  const { register, control, setValue } = form
  const { errors, submitCount } = form.formState
  const kept = useKeptForm(`duty-adjourn:${dutyId}`, form)
  const begunOn = useWatch({ control, name: 'expectedRevision' })
  const deed = useCaseDeed<unknown>(onDone)
  const submit = form.handleSubmit(({ dueOn, ...typed }) => {
    if (!dueOn) return
    return deed.send((submissionId) => adjournDutyAction({ dutyId, submissionId, dueOn, ...typed }), kept)
  })
  return (
    <DeedSheet
      title={t('adjournOf', { title })}
      confirm={t('adjournSave')}
      deed={deed}
      onSubmit={submit}
      onBack={onBack}
      status={<KeptNote kept={kept} />}
    >
      <ErrorSummary attempt={submitCount} problems={problemsOf(errors, () => t('adjournTo'))} />
      <RecordChanged
        {...{ seen: begunOn, revision }}
        onCompared={(now) => setValue('expectedRevision', now)}
      />
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

const cancelSchema = z.object({ ...seen, result: z.string().trim().min(1, 'reason').max(2000, 'tooLong') })

/** Called off, with the reason. */
export function CancelForm({ duty, title, onDone, onBack }: EndFormProps) {
  const t = useTranslations('cases.duty')
  const { id: dutyId, revision } = duty
  const form = useForm({
    resolver: zodResolver(cancelSchema),
    shouldFocusError: false,
    defaultValues: { expectedRevision: revision, result: '' },
  })
  const { errors, submitCount } = form.formState
  const kept = useKeptForm(`duty-cancel:${dutyId}`, form)
  const begunOn = useWatch({ control: form.control, name: 'expectedRevision' })
  const deed = useCaseDeed<unknown>(onDone)
  const submit = form.handleSubmit((typed) =>
    deed.send(() => endDutyAction({ dutyId, act: 'CANCEL', ...typed }), kept),
  )
  return (
    <DeedSheet
      title={t('cancelOf', { title })}
      confirm={t('cancelSave')}
      deed={deed}
      onSubmit={submit}
      onBack={onBack}
      status={<KeptNote kept={kept} />}
    >
      <ErrorSummary attempt={submitCount} problems={problemsOf(errors, () => t('cancelReason'))} />
      <RecordChanged
        {...{ seen: begunOn, revision }}
        onCompared={(now) => form.setValue('expectedRevision', now)}
      />
      <TextField
        label={t('cancelReason')}
        lang="uk"
        {...form.register('result')}
        {...errorAt(errors, 'result')}
      />
    </DeedSheet>
  )
}
