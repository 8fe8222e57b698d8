'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/text-area'
import { keepProviderAction } from '@/lib/secondary-aid/mandate.actions'
import { keepFormSchema } from '@/lib/secondary-aid/mandate.schema'
import { DeedSheet, useDeed } from './deed-sheet'
import { useFormProblems } from './use-mandate-texts'

type KeepFormProps = { mandateId: string; onDone: () => void; onBack: () => void }

/** Who asked to be replaced stays, with a reason they read. */
export function KeepForm({ mandateId, onDone, onBack }: KeepFormProps) {
  const t = useTranslations('mandates.keep')
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(keepFormSchema),
    shouldFocusError: false,
    defaultValues: { reason: '' },
  })
  const { errors, submitCount } = formState
  const { problems, errorAt } = useFormProblems(errors, () => t('reason'))
  const deed = useDeed(onDone)
  const submit = handleSubmit(({ reason }) =>
    deed.send((submissionId) => keepProviderAction({ mandateId, submissionId, reason })),
  )
  return (
    <DeedSheet title={t('title')} confirm={t('send')} deed={deed} onSubmit={submit} onBack={onBack}>
      <ErrorSummary attempt={submitCount} problems={problems} />
      <p className="text-row">{t('lead')}</p>
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        lang="uk"
        {...register('reason')}
        {...errorAt('reason')}
      />
    </DeedSheet>
  )
}
