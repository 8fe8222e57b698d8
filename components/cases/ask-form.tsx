'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/text-area'
import { DeedSheet } from '@/components/secondary-aid/mandates/deed-sheet'
import { askReplacementAction } from '@/lib/cases/case.actions'
import { askReplacementSchema } from '@/lib/cases/case-list.schema'
import { errorAt, problemsOf, useCaseDeed } from './use-case-texts'

type AskFormProps = { mandateId: string; onDone: () => void; onBack: () => void }

/** To be replaced, with a reason the head reads. */
export function AskForm({ mandateId, onDone, onBack }: AskFormProps) {
  const t = useTranslations('cases.ask')
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(askReplacementSchema.pick({ reason: true })),
    shouldFocusError: false,
    defaultValues: { reason: '' },
  })
  const { errors, submitCount } = formState
  const deed = useCaseDeed<unknown>(onDone)
  const submit = handleSubmit(({ reason }) =>
    deed.send((submissionId) => askReplacementAction({ mandateId, submissionId, reason })),
  )
  return (
    <DeedSheet title={t('title')} confirm={t('send')} deed={deed} onSubmit={submit} onBack={onBack}>
      <ErrorSummary attempt={submitCount} problems={problemsOf(errors, () => t('reason'))} />
      <p className="text-row">{t('lead')}</p>
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        lang="uk"
        {...register('reason')}
        {...errorAt(errors, 'reason')}
      />
    </DeedSheet>
  )
}
