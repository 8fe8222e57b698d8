'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { FormProvider } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { answerMandateAction } from '@/lib/secondary-aid/mandate.actions'
import type { MandateView } from '@/lib/secondary-aid/mandate.queries'
import { answerFormSchema } from '@/lib/secondary-aid/mandate.schema'
import { DeedSheet, useDeed } from './deed-sheet'
import { ToldFields } from './told-fields'
import { useFormProblems } from './use-mandate-texts'

type AnswerFormProps = {
  found: Pick<MandateView, 'id' | 'on' | 'isOwn'>
  answer: 'accept' | 'decline'
  onDone: () => void
  onBack: () => void
}

/** The mandate is taken, or declined with a reason. */
export function AnswerForm({ found, answer, onDone, onBack }: AnswerFormProps) {
  const t = useTranslations('mandates.answer')
  const { isOwn, on, id: mandateId } = found
  const form = useForm({
    resolver: zodResolver(answerFormSchema(isOwn)),
    shouldFocusError: false,
    defaultValues: {
      answer: answer === 'accept' ? ('ACCEPT' as const) : ('DECLINE' as const),
      reason: '',
      on: isOwn ? '' : on,
      way: '' as const,
    },
  })
  const kept = useKeptForm(`mandate-${answer}:${mandateId}`, form)
  const { errors, submitCount } = form.formState
  const { problems, errorAt } = useFormProblems(errors, (name) =>
    name === 'reason' ? t('reason') : name === 'on' ? t('on') : t('way'),
  )
  const deed = useDeed(onDone)
  const submit = form.handleSubmit((typed) =>
    deed.send((submissionId) => answerMandateAction({ mandateId, submissionId, ...typed }), kept),
  )
  const words = isOwn ? 'own' : 'for'
  return (
    <FormProvider {...form}>
      <DeedSheet
        title={t(`${words}.title.${answer}`)}
        confirm={t(`${words}.${answer}`)}
        deed={deed}
        onSubmit={submit}
        onBack={onBack}
        status={<KeptNote kept={kept} />}
      >
        <ErrorSummary attempt={submitCount} problems={problems} />
        {answer === 'accept' ? (
          <p className="text-row">{t(`${words}.acceptText`)}</p>
        ) : (
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
            lang="uk"
            {...form.register('reason')}
            {...errorAt('reason')}
          />
        )}
        {!isOwn && <ToldFields errorAt={errorAt} />}
      </DeedSheet>
    </FormProvider>
  )
}
