'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { DateField } from '@/components/forms/date-field'
import { KeptNote } from '@/components/forms/kept-note'
import { type Choice, SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { cancelAbsenceAction, recordAbsenceAction } from '@/lib/offices/absence.actions'
import { ABSENCE_KINDS } from '@/lib/offices/absence.rules'
import { absenceFormSchema } from '@/lib/offices/absence.schema'
import { useDay, useWorkloadProblem } from './use-workload-texts'

type AbsenceDialogProps = { workers: readonly Choice[]; onClose: () => void; onDone: () => void }

/** A pause has its own step: it is proposed, with its days. */
const TYPED_KINDS = ABSENCE_KINDS.filter((kind) => kind !== 'PAUSE')

const NOTHING_TYPED = { kind: 'VACATION' as const, from: '', to: '', note: '' }

/** Of one of those who are offered: a draft may name somebody who is not any more. */
const formSchema = (workers: readonly Choice[]) =>
  absenceFormSchema.safeExtend({
    staffId: z
      .string()
      .refine((typed) => workers.some(({ value }) => value === typed), { error: 'chooseOne' }),
  })

/** Who is away, why and for which days; what overlaps is told beside the field. */
export function AbsenceDialog({ workers, onClose, onDone }: AbsenceDialogProps) {
  const t = useTranslations('workload.absence')
  const day = useDay()
  const problemText = useWorkloadProblem()
  const toast = useToast()
  const only = workers.length === 1 ? workers[0] : undefined
  const form = useForm({
    resolver: zodResolver(formSchema(workers)),
    defaultValues: { ...NOTHING_TYPED, staffId: only?.value ?? '' },
  })
  const { errors } = form.formState
  const kept = useKeptForm(only ? `absence:${only.value}` : 'absence', form)
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
  const submit = form.handleSubmit(async ({ staffId, ...typed }) => {
    const answer = await send(
      (submissionId) => recordAbsenceAction({ staffId, form: typed, submissionId }),
      kept,
    )
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
            width="medium"
            emptyLabel={t('chooseWorker')}
            options={workers}
            {...form.register('staffId')}
            {...(errors.staffId?.message ? { error: errors.staffId.message } : {})}
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
        <div className="mt-1 flex flex-wrap items-center gap-3">
          <Button variant="primary" pending={pending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
          <KeptNote kept={kept} />
        </div>
      </form>
    </Dialog>
  )
}
