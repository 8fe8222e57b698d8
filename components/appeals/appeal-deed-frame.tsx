'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { FormProvider, type UseFormReturn, useWatch } from 'react-hook-form'
import { type KeptSubmission, useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { termBegun, termsOffered } from '@/lib/appeals/appeal-term.rules'
import { doWithAppealAction } from '@/lib/appeals/citizen-appeal.actions'
import type { AppealView } from '@/lib/appeals/citizen-appeal.queries'
import { type AppealDeed, type DeedField, fieldsAsked } from '@/lib/appeals/citizen-appeal.rules'
import type { AppealDeedForm, AppealDeedInput } from '@/lib/appeals/citizen-appeal.schema'
import { AppealDeedFields } from './appeal-deed-fields'
import { useProblemText } from './use-problem-text'

type AppealDeedFrameProps = {
  deed: AppealDeed
  view: AppealView
  form: UseFormReturn<AppealDeedInput, unknown, AppealDeedForm>
  /** Beside the buttons: what has become of what is typed. */
  status: ReactNode
  /** The draft, thrown away once the deed is done. */
  kept: KeptSubmission
  onDone: () => void
  onBack?: (() => void) | undefined
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

/** The fields of a deed, its button, and why it was refused. */
export function AppealDeedFrame(props: AppealDeedFrameProps) {
  const { deed, view, form, status, kept, onDone, onBack } = props
  const t = useTranslations('appeals')
  const textOf = useProblemText()
  const { send, pending, problem } = useSubmission<{ appealId: string }>(onDone)
  const term = useWatch({ control: form.control, name: 'term' }) ?? 'KEEP'
  const begun = termBegun(view.state)
  const isOffered = termsOffered(view).includes(term)
  // Of a draft, or while somebody else acts: what is not in the list any more must not be sent unseen.
  useEffect(() => {
    if (!isOffered) form.setValue('term', begun)
  }, [form, isOffered, begun])
  const refusal = textOf(problem)
  const field = problem === undefined ? undefined : FIELD_OF[problem]
  const submit = form.handleSubmit((_, event) => {
    event?.preventDefault()
    return send(
      (submissionId) => doWithAppealAction({ appealId: view.id, form: form.getValues(), submissionId }),
      kept,
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
          {status}
        </div>
      </form>
    </FormProvider>
  )
}
