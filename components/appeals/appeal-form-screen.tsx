'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { FormProvider } from 'react-hook-form'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { useSubmissionKey } from '@/components/forms/use-submission-key'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { whole } from '@/components/ui/whole'
import type { AppealStart } from '@/lib/appeals/appeal-source.queries'
import { registerAppealAction } from '@/lib/appeals/citizen-appeal.actions'
import {
  type AppealDraft,
  type AppealForm,
  type AppealFormInput,
  type AppealSource,
  appealFormSchema,
} from '@/lib/appeals/citizen-appeal.schema'
import type { PlainDate } from '@/lib/core/plain-date'
import { AppealFormFields } from './appeal-form-fields'
import { useProblemText } from './use-problem-text'

type AppealFormScreenProps = {
  source: AppealSource
  start: AppealStart
  on: PlainDate
  draftKey: string
  draft: { content: AppealDraft; revision: number } | undefined
}

/** The fields in the order of the form. */
const FIELDS = [
  'receivedOn',
  'way',
  'form',
  'kind',
  'sender',
  'name',
  'address',
  'contact',
  'substance',
  'about',
  'aboutStaffId',
  'mandateId',
  'aboutName',
] as const
type Labelled = (typeof FIELDS)[number]
/** Refusals that belong to one field. */
const FIELD_OF: Readonly<Record<string, Labelled>> = {
  receivedInFuture: 'receivedOn',
  aboutYourself: 'aboutStaffId',
  workerNotHere: 'aboutStaffId',
  mandateNotFound: 'mandateId',
}

/** From whom, of what kind, what about, about whom: an appeal as it is entered in the register. */
export function AppealFormScreen({ source, start, on, draftKey, draft }: AppealFormScreenProps) {
  const t = useTranslations('appeals')
  const router = useRouter()
  const textOf = useProblemText()
  const { submissionId: keptId, ...typedBefore } = draft?.content ?? {}
  const submission = useSubmissionKey(keptId)
  const form = useForm<AppealFormInput, unknown, AppealForm>({
    resolver: zodResolver(appealFormSchema),
    shouldFocusError: false,
    defaultValues: { ...begun(start, on), ...typedBefore },
  })
  const kept = useServerDraft<unknown>({
    key: draftKey,
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const { keep } = kept
  useEffect(() => {
    const { unsubscribe } = form.watch((values) => keep({ ...values, submissionId: submission.id }))
    return unsubscribe
  }, [form, keep, submission.id])
  const { send, pending, problem } = useSubmission<{ appealId: string }>(({ appealId }) => {
    router.push(`/appeals/${appealId}`)
  })
  const submit = form.handleSubmit((_, event) => {
    event?.preventDefault()
    return send((submissionId) => registerAppealAction({ source, form: form.getValues(), submissionId }), {
      submission,
      discard: kept.discard,
    })
  })
  const refusal = textOf(problem)
  const field = problem === undefined ? undefined : FIELD_OF[problem]
  const errors = new Map(messagesOf(form.formState.errors))
  const problems = FIELDS.flatMap((name) => {
    const error = errors.get(name)
    return error ? [{ name, label: t(`new.${name}`), error }] : []
  })
  const { client, enquiry, unitName, backHref } = start
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="contents">
        <PageShell
          foot={
            <ActionFoot
              end={
                <ButtonLink variant="link" href={backHref}>
                  {t('new.cancel')}
                </ButtonLink>
              }
            >
              <ShortcutButton variant="primary" stroke={{ code: 'Enter', ctrl: true }} pending={pending}>
                {t('new.save')}
              </ShortcutButton>
              <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
            </ActionFoot>
          }
        >
          <div className="max-w-middle">
            <h1>{t('new.title')}</h1>
            <p className="mb-3 max-w-prose text-ink-2">
              {enquiry ? t.rich('new.fromEnquiry', { number: enquiry.number, ...whole }) : null}{' '}
              {t('new.lead', { unit: unitName })}
            </p>
            {client?.isProtected && (
              <div className="mb-3">
                <Banner tone="warn" icon="lock">
                  {t('new.protected')}
                </Banner>
              </div>
            )}
            <ErrorSummary attempt={form.formState.submitCount} problems={problems} />
            {refusal && !field && (
              <div className="mb-3">
                <Banner tone="danger" role="alert">
                  {refusal}
                </Banner>
              </div>
            )}
            <AppealFormFields start={start} refused={field && refusal ? { [field]: refusal } : {}} />
          </div>
        </PageShell>
      </form>
    </FormProvider>
  )
}

function begun({ begun: said, client }: AppealStart, on: PlainDate): Partial<AppealFormInput> {
  return {
    receivedOn: said?.receivedOn ?? on,
    ...(said && { way: said.way, form: said.form }),
    sender: 'INDIVIDUAL',
    isRepeat: false,
    hasCard: client !== null,
    name: '',
    address: '',
    contact: '',
    substance: said?.substance ?? '',
    about: 'NOBODY',
    aboutStaffId: '',
    aboutName: '',
    mandateId: '',
  }
}
