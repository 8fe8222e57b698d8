'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { DraftStatus } from '@/components/forms/draft-status'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { doWithAppealAction } from '@/lib/appeals/citizen-appeal.actions'
import type { AppealView } from '@/lib/appeals/citizen-appeal.queries'
import { type AppealDeed, type DeedField, fieldsAsked } from '@/lib/appeals/citizen-appeal.rules'
import {
  type AppealDeedInput,
  appealDeedFormSchema,
  type AppealDeedForm as Deed,
} from '@/lib/appeals/citizen-appeal.schema'
import { AppealDeedFields } from './appeal-deed-fields'
import type { KeptAnswer } from './appeal-deeds'
import { useProblemText } from './use-problem-text'

type AppealDeedFormProps = {
  deed: AppealDeed
  view: AppealView
  /** Of an answer: what was typed before, and who is told what is typed now. */
  draft?: KeptAnswer | undefined
  onTyped?: (text: string) => void
  onDone: () => void
  onBack?: () => void
}

/** Refusals that belong to one field. */
const FIELD_OF: Readonly<Record<string, DeedField>> = {
  executorNotHere: 'executorId',
  executorAway: 'executorId',
  executorIsAbout: 'executorId',
  dayOutside: 'on',
  termTooLong: 'setOn',
  extensionTooLong: 'extendedTo',
  extensionNotLater: 'extendedTo',
}
const DANGER: readonly AppealDeed[] = ['FORWARD', 'RETURN', 'NOT_EXAMINE']

/** One deed with what it needs. The text of an answer is kept on the server while it is typed. */
export function AppealDeedForm({ deed, view, draft, onTyped, onDone, onBack }: AppealDeedFormProps) {
  const t = useTranslations('appeals')
  const textOf = useProblemText()
  const form = useForm<AppealDeedInput, unknown, Deed>({
    resolver: zodResolver(appealDeedFormSchema),
    defaultValues: begun(deed, view, draft),
  })
  const isKept = deed === 'DRAFT'
  const kept = useServerDraft<unknown>({
    key: `appeal-answer:${view.id}`,
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const { keep } = kept
  const tell = useEffectEvent((text: string) => {
    keep({ text })
    onTyped?.(text)
  })
  useEffect(() => {
    if (!isKept) return
    const { unsubscribe } = form.watch(({ text = '' }) => tell(text))
    return unsubscribe
  }, [form, isKept])
  const { send, pending, problem } = useSubmission<{ appealId: string }>(() => {
    if (isKept) void kept.discard()
    onDone()
  })
  const term = useWatch({ control: form.control, name: 'term' }) ?? 'KEEP'
  const refusal = textOf(problem)
  const field = problem === undefined ? undefined : FIELD_OF[problem]
  const submit = form.handleSubmit((_, event) => {
    event?.preventDefault()
    return send((submissionId) =>
      doWithAppealAction({ appealId: view.id, form: form.getValues(), submissionId }),
    )
  })
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} aria-label={t(`deed.${deed}`)} className="grid max-w-form gap-3">
        {onBack && <h3 className="text-row">{t(`deed.${deed}`)}</h3>}
        {refusal && !field && (
          <Banner tone="danger" role="alert" title={t('refused')}>
            {refusal}
          </Banner>
        )}
        <AppealDeedFields
          deed={deed}
          fields={fieldsAsked(deed, term)}
          view={view}
          refused={field && refusal ? { [field]: refusal } : {}}
          isOpened={onBack !== undefined}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button variant={DANGER.includes(deed) ? 'danger' : 'primary'} pending={pending}>
            {t(`deed.${deed}`)}
          </Button>
          {onBack && (
            <Button type="button" onClick={onBack}>
              {t('back')}
            </Button>
          )}
          {isKept && <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />}
        </div>
      </form>
    </FormProvider>
  )
}

function begun(deed: AppealDeed, view: AppealView, draft: KeptAnswer | undefined): AppealDeedInput {
  return {
    deed,
    executorId: '',
    term: view.state === 'REGISTERED' ? 'GENERAL' : 'KEEP',
    setOn: '',
    result: '',
    extendedTo: '',
    body: '',
    who: deed === 'NOTE' ? view.aboutName : '',
    on: deed === 'NOTE' || deed === 'BAR_ANSWER' ? '' : view.on,
    number: deed === 'CLOSE' ? view.number : '',
    text: deed === 'DRAFT' ? (draft?.text ?? view.answerText) : '',
  }
}
