'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { FormProvider } from 'react-hook-form'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { completeMandateAction } from '@/lib/secondary-aid/mandate.actions'
import type { MandateView } from '@/lib/secondary-aid/mandate.queries'
import { AID_RESULTS, resultFormSchema } from '@/lib/secondary-aid/mandate.schema'
import { type KeptResult, resultDraftKey } from '@/lib/secondary-aid/mandate-draft.schema'
import { DeedSheet, useDeed } from './deed-sheet'
import { ToldFields } from './told-fields'
import { useFormProblems } from './use-mandate-texts'

export type ResultFormProps = {
  found: Pick<MandateView, 'id' | 'on' | 'isOwn'>
  draft: KeptResult | undefined
  onDone: () => void
  /** Left for now: what was typed is given back, to begin with the next time. */
  onBack: (typed: KeptResult) => void
}

/** The aid was given to the end: what came of it. It closes the case. */
export function ResultForm({ found, draft, onDone, onBack }: ResultFormProps) {
  const t = useTranslations('mandates.complete')
  const results = useTranslations('mandates.result')
  const { isOwn, on, id: mandateId } = found
  const form = useForm({
    resolver: zodResolver(resultFormSchema(isOwn)),
    shouldFocusError: false,
    defaultValues: draft?.content ?? { result: '', text: '', on: isOwn ? '' : on, way: '' },
  })
  const kept = useServerDraft<KeptResult['content']>({
    key: resultDraftKey(mandateId),
    ...(draft ? { found: draft } : {}),
  })
  const keep = useEffectEvent((values: KeptResult['content']) => kept.keep(values))
  const { subscribe } = form
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe],
  )
  const { errors, submitCount } = form.formState
  const { problems, errorAt } = useFormProblems(errors, (name) =>
    name === 'result' ? t('result') : name === 'text' ? t('text') : name === 'on' ? t('on') : t('way'),
  )
  const deed = useDeed(async () => {
    await kept.discard()
    onDone()
  })
  const submit = form.handleSubmit((typed) =>
    deed.send((submissionId) => completeMandateAction({ mandateId, submissionId, ...typed })),
  )
  return (
    <FormProvider {...form}>
      <DeedSheet
        title={t('title')}
        confirm={t('confirm')}
        deed={deed}
        onSubmit={submit}
        onBack={() => onBack({ content: form.getValues(), revision: 0 })}
        status={<DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />}
      >
        <ErrorSummary attempt={submitCount} problems={problems} />
        <p className="text-row">{t('lead')}</p>
        <SelectField
          label={t('result')}
          emptyLabel={t('choose')}
          options={AID_RESULTS.map((value) => ({ value, label: results(value) }))}
          {...form.register('result')}
          {...errorAt('result')}
        />
        <TextArea
          label={t('text')}
          hint={t('textHint')}
          lang="uk"
          {...form.register('text')}
          {...errorAt('text')}
        />
        {!isOwn && <ToldFields errorAt={errorAt} />}
      </DeedSheet>
    </FormProvider>
  )
}
