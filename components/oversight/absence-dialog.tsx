'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { type Choice, SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { cancelAbsenceAction, recordAbsenceAction } from '@/lib/offices/absence.actions'
import { ABSENCE_KINDS } from '@/lib/offices/absence.rules'
import { type AbsenceFormInput, absenceFormSchema } from '@/lib/offices/absence.schema'
import { useDay, useWorkloadProblem } from './use-workload-texts'

type AbsenceDialogProps = { workers: readonly Choice[]; onClose: () => void; onDone: () => void }

/** A pause has its own step: it is proposed, with its days. */
const TYPED_KINDS = ABSENCE_KINDS.filter((kind) => kind !== 'PAUSE')

const NOTHING_TYPED: AbsenceFormInput = { kind: 'VACATION', from: '', to: '', note: '' }

/** Who is away, why and for which days; what overlaps is told beside the field. */
export function AbsenceDialog({ workers, onClose, onDone }: AbsenceDialogProps) {
  const t = useTranslations('workload.absence')
  const day = useDay()
  const problemText = useWorkloadProblem()
  const toast = useToast()
  const only = workers.length === 1 ? workers[0] : undefined
  const [staffId, setStaffId] = useState(only?.value ?? '')
  const [workerError, setWorkerError] = useState<string>()
  const form = useForm({
    resolver: zodResolver(absenceFormSchema),
    defaultValues: NOTHING_TYPED,
  })
  const { errors } = form.formState
  const { send, pending, problem } = useSubmission<{ absenceId: string }>(({ absenceId }) => {
    toast({
      message: t('done'),
      undo: async () => {
        await cancelAbsenceAction({ absenceId, isCancelled: true })
        onDone()
      },
    })
    onDone()
  })
  const submit = form.handleSubmit(async (typed) => {
    if (!staffId) return setWorkerError('chooseOne')
    const answer = await send((submissionId) => recordAbsenceAction({ staffId, form: typed, submissionId }))
    if (answer && !answer.ok && 'with' in answer) {
      const { kind, from, to } = answer.with
      const text = t('overlaps', { kind: t(`kind.${kind}`), from: day(from), to: day(to) })
      form.setError('from', { message: text }, { shouldFocus: true })
    }
  })
  const dayField = (name: 'from' | 'to') => (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <DateField
          label={t(name)}
          name={`absence-${name}`}
          latestYear={2100}
          {...{ value, onChange, onBlur, ref }}
          {...(errors[name]?.message ? { error: errors[name].message } : {})}
        />
      )}
    />
  )
  const text = problem === 'overlaps' ? undefined : problemText(problem)
  return (
    <Dialog
      open
      onClose={onClose}
      title={only ? t('recordOf', { name: only.label }) : t('record')}
      width="form"
    >
      <form noValidate onSubmit={submit} className="grid gap-3">
        {text && (
          <Banner tone="danger" role="alert">
            {text}
          </Banner>
        )}
        {!only && (
          <SelectField
            label={t('worker')}
            name="absence-worker"
            width="medium"
            emptyLabel={t('chooseWorker')}
            options={workers}
            value={staffId}
            onChange={({ currentTarget: { value } }) => {
              setStaffId(value)
              setWorkerError(undefined)
            }}
            {...(workerError ? { error: workerError } : {})}
          />
        )}
        <SelectField
          label={t('kindLabel')}
          width="medium"
          options={TYPED_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...form.register('kind')}
        />
        <div className="flex flex-wrap gap-3">
          {dayField('from')}
          {dayField('to')}
        </div>
        <TextField
          label={t('note')}
          hint={t('noteHint')}
          mark="optional"
          {...form.register('note')}
          {...(errors.note?.message ? { error: errors.note.message } : {})}
        />
        <div className="mt-1 flex flex-wrap gap-3">
          <Button variant="primary" pending={pending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
