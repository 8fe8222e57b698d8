'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { keepProviderAction } from '@/lib/secondary-aid/mandate.actions'
import { keepFormSchema } from '@/lib/secondary-aid/mandate.schema'
import { DeedSheet, useDeed } from './deed-sheet'
import { useFormProblems } from './use-mandate-texts'

type KeepFormProps = { mandateId: string; onDone: () => void; onBack: () => void }

/** Who asked to be replaced stays, with a reason they read. */
export function KeepForm({ mandateId, onDone, onBack }: KeepFormProps) {
  const t = useTranslations('mandates.keep')
  const form = useForm({
    resolver: zodResolver(keepFormSchema),
    shouldFocusError: false,
    defaultValues: { reason: '' },
  })
  const { errors, submitCount } = form.formState
  const kept = useKeptForm(`mandate-keep:${mandateId}`, form)
  const { problems, errorAt } = useFormProblems(errors, () => t('reason'))
  const deed = useDeed(onDone)
  const submit = form.handleSubmit(({ reason }) =>
    deed.send((submissionId) => keepProviderAction({ mandateId, submissionId, reason }), kept),
  )
  return (
    <DeedSheet
      title={t('title')}
      confirm={t('send')}
      deed={deed}
      onSubmit={submit}
      onBack={onBack}
      status={<KeptNote kept={kept} />}
    >
      <ErrorSummary attempt={submitCount} problems={problems} />
      <p className="text-row">{t('lead')}</p>
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        lang="uk"
        {...form.register('reason')}
        {...errorAt('reason')}
      />
    </DeedSheet>
  )
}
