'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { addProviderAction, changeProviderAction } from '@/lib/secondary-aid/provider.actions'
import type { KeptProvider, ProviderChoices } from '@/lib/secondary-aid/provider.queries'
import { type ProviderFormInput, providerFormSchema } from '@/lib/secondary-aid/provider.schema'
import { useFormProblems, useProblemText } from '../mandates/use-mandate-texts'
import { AbsenceRows } from './absence-rows'
import { PersonPart } from './person-part'
import { PlaceRows } from './place-rows'
import { useProviderLabel } from './provider-labels'
import { RetirePart } from './retire-part'
import { TopicsPart } from './topics-part'

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
  const [revision, setRevision] = useState(found?.revision ?? 0)
  const [isSaved, setSaved] = useState(false)
  const [conflict, setConflict] = useState<KeptProvider>()
  const form = useForm({
    resolver: zodResolver(providerFormSchema),
    shouldFocusError: false,
    defaultValues: starting,
  })
  const { errors, submitCount } = form.formState
  const labelOf = useProviderLabel()
  const { problems, errorAt } = useFormProblems(errors, labelOf)
  const submission = useSubmission<{ revision: number } | { providerId: string }>((saved) => {
    setConflict(undefined)
    if ('providerId' in saved) return router.push(`/mandates/providers/${saved.providerId}`)
    setRevision(saved.revision)
    setSaved(true)
    router.refresh()
  })
  const submit = form.handleSubmit(async (typed) => {
    setSaved(false)
    const answer = found
      ? await submission.send(() =>
          changeProviderAction({ providerId: found.id, expectedRevision: revision, form: typed }),
        )
      : await submission.send((submissionId) => addProviderAction({ form: typed, submissionId }))
    if (answer && !answer.ok && 'now' in answer) setConflict(answer.now)
  })
  const problem = conflict ? undefined : problemText(submission.problem)
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
              {isSaved && t('saved')}
            </span>
          </ActionFoot>
        }
      >
        <h1 className="mb-1">{found?.name ?? t('new')}</h1>
        <p className="mb-4 text-ink-2 text-sm">
          {found ? t('changedBy', { name: found.changedBy, open: found.openMandates }) : t('newLead')}
        </p>
        {conflict && (
          <Conflict
            now={conflict}
            typed={form.getValues()}
            onKeepMine={() => {
              setRevision(conflict.revision)
              setConflict(undefined)
            }}
            onTakeTheirs={() => {
              setRevision(conflict.revision)
              form.reset(conflict.form)
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
        {found && <RetirePart found={found} />}
      </PageShell>
    </FormProvider>
  )
}

type ConflictProps = {
  now: KeptProvider
  typed: ProviderFormInput
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody saved in between: who, and which fields now differ from what stands here. Nothing typed is lost. */
function Conflict({ now, typed, onKeepMine, onTakeTheirs }: ConflictProps) {
  const t = useTranslations('mandates.providers.conflict')
  const labelOf = useProviderLabel()
  const fields = Object.entries(now.form).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(typed).find(([key]) => key === name)?.[1]),
  )
  return (
    <div className="mb-4">
      <Banner
        tone="warn"
        role="alert"
        title={t('title', { name: now.changedBy })}
        actions={
          <>
            <Button size="small" onClick={onKeepMine}>
              {t('keepMine')}
            </Button>
            <Button size="small" onClick={onTakeTheirs}>
              {t('takeTheirs')}
            </Button>
          </>
        }
      >
        {t('text')}
        <ul className="mt-1 list-disc pl-5">
          {fields.map(([name, value]) => (
            <li key={name}>
              {typeof value === 'string' && value ? `${labelOf(name)}: ${value}` : labelOf(name)}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
