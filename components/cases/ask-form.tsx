'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { DeedSheet } from '@/components/secondary-aid/mandates/deed-sheet'
import { askReplacementAction } from '@/lib/cases/case.actions'
import { askReplacementSchema } from '@/lib/cases/case-list.schema'
import { errorAt, problemsOf, useCaseDeed } from './use-case-texts'

type AskFormProps = { mandateId: string; onDone: () => void; onBack: () => void }

/** To be replaced, with a reason the head reads. */
export function AskForm({ mandateId, onDone, onBack }: AskFormProps) {
  const t = useTranslations('cases.ask')
  const form = useForm({
    resolver: zodResolver(askReplacementSchema.pick({ reason: true })),
    shouldFocusError: false,
    defaultValues: { reason: '' },
  })
  const { errors, submitCount } = form.formState
  const kept = useKeptForm(`case-replacement:${mandateId}`, form)
  const deed = useCaseDeed<unknown>(onDone)
  const submit = form.handleSubmit(({ reason }) =>
    deed.send((submissionId) => askReplacementAction({ mandateId, submissionId, reason }), kept),
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
      <ErrorSummary attempt={submitCount} problems={problemsOf(errors, () => t('reason'))} />
      <p className="text-row">{t('lead')}</p>
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        lang="uk"
        {...form.register('reason')}
        {...errorAt(errors, 'reason')}
      />
    </DeedSheet>
  )
}
