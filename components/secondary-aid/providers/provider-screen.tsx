'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { addProviderAction, changeProviderAction } from '@/lib/secondary-aid/provider.actions'
import type { KeptProvider, ProviderChoices } from '@/lib/secondary-aid/provider.queries'
import { type ProviderFormInput, providerFormSchema } from '@/lib/secondary-aid/provider.schema'
import { useFormProblems, useProblemText } from '../mandates/use-mandate-texts'
import { AbsenceRows } from './absence-rows'
import { PersonPart } from './person-part'
import { PlaceRows } from './place-rows'
import { ProviderConflict } from './provider-conflict'
import { useProviderLabel } from './provider-labels'
import { RetirePart } from './retire-part'
import { TopicsPart } from './topics-part'

/** With the revision the form was begun on, kept with what is typed; 0 for a new one. */
const formSchema = providerFormSchema.safeExtend({ expectedRevision: z.int().min(0) })

type ProviderScreenProps = {
  /** Absent for a new one. */
  found?: KeptProvider
  choices: ProviderChoices
  starting: ProviderFormInput
}

/** One provider, new or known: who they are, what they take on, when they are away. */
export function ProviderScreen({ found, choices, starting }: ProviderScreenProps) {
  const t = useTranslations('mandates.providers')
  const router = useRouter()
  const problemText = useProblemText()
  const [isSaved, setSaved] = useState(false)
  const [conflict, setConflict] = useState<KeptProvider>()
  const form = useForm({
    resolver: zodResolver(formSchema),
    shouldFocusError: false,
    defaultValues: { ...starting, expectedRevision: found?.revision ?? 0 },
  })
  const kept = useKeptForm(found ? `provider:${found.id}` : 'provider', form)
  /** As they were sent last. */
  const sent = useRef({})
  const seen = useWatch({ control: form.control, name: 'expectedRevision' })
  // Refused just now, or a draft that was begun on an older record.
  const newer = conflict ?? (found && seen < found.revision ? found : undefined)
  const { errors, submitCount } = form.formState
  const labelOf = useProviderLabel()
  const { problems, errorAt } = useFormProblems(errors, labelOf)
  const submission = useSubmission<{ revision: number } | { providerId: string }>((saved) => {
    setConflict(undefined)
    if ('providerId' in saved) return router.push(`/mandates/providers/${saved.providerId}`)
    form.setValue('expectedRevision', saved.revision)
    kept.settle({ sent: sent.current })
    setSaved(true)
    router.refresh()
  })
  const submit = form.handleSubmit(async ({ expectedRevision, ...typed }) => {
    setSaved(false)
    const { expectedRevision: _, ...values } = structuredClone(form.getValues())
    sent.current = values
    const answer = found
      ? await submission.send(() =>
          changeProviderAction({ providerId: found.id, expectedRevision, form: typed }),
        )
      : await submission.send((submissionId) => addProviderAction({ form: typed, submissionId }), kept)
    if (answer && !answer.ok && 'now' in answer) setConflict(answer.now)
  })
  /** One’s own deed on the record is no reason to compare anything. */
  function retired(): void {
    const isTyped = kept.progress.state !== 'untouched'
    form.setValue('expectedRevision', form.getValues('expectedRevision') + 1)
    if (!isTyped) kept.settle()
    router.refresh()
  }
  const problem = newer ? undefined : problemText(submission.problem)
  return (
    <FormProvider {...form}>
      <PageShell
        foot={
          <ActionFoot
            end={
              <ButtonLink variant="link" href="/mandates/providers">
                {t('back')}
              </ButtonLink>
            }
          >
            {problem && (
              <div className="w-full">
                <Banner tone="danger" role="alert">
                  {problem}
                </Banner>
              </div>
            )}
            <ShortcutButton
              variant="primary"
              type="button"
              stroke={{ code: 'Enter', ctrl: true }}
              pending={submission.pending}
              onClick={() => void submit()}
            >
              {t(found ? 'save' : 'add')}
            </ShortcutButton>
            <span role="status" className="text-ok text-sm">
              {isSaved && kept.progress.state === 'untouched' && t('saved')}
            </span>
            <KeptNote kept={kept} />
          </ActionFoot>
        }
      >
        <h1 className="mb-1">{found?.name ?? t('new')}</h1>
        <p className="mb-4 text-ink-2 text-sm">
          {found ? t('changedBy', { name: found.changedBy, open: found.openMandates }) : t('newLead')}
        </p>
        {newer && (
          <ProviderConflict
            now={newer}
            typed={form.getValues()}
            onKeepMine={() => {
              form.setValue('expectedRevision', newer.revision)
              setConflict(undefined)
            }}
            onTakeTheirs={() => {
              form.reset({ ...newer.form, expectedRevision: newer.revision })
              kept.settle()
              setConflict(undefined)
            }}
          />
        )}
        <form noValidate onSubmit={submit} className="grid gap-4">
          <ErrorSummary attempt={submitCount} problems={problems} />
          <PersonPart choices={choices} errorAt={errorAt} />
          <TopicsPart errorAt={errorAt} />
          <PlaceRows errorAt={errorAt} />
          <AbsenceRows errorAt={errorAt} ofAccount={found?.accountAbsences ?? []} />
        </form>
        {found && <RetirePart found={found} onDone={retired} />}
      </PageShell>
    </FormProvider>
  )
}
