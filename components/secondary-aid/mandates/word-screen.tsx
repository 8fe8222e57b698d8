'use client'

import { useRouter } from 'next/navigation'
import { createTranslator, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { ChangedSince } from '@/components/forms/changed-since'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { ActionFoot } from '@/components/layout/action-foot'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { SidePanel } from '@/components/layout/side-panel'
import { useSubmission } from '@/components/layout/use-submission'
import { PaperPreview } from '@/components/papers/paper-preview'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import type { MandateToWord } from '@/lib/secondary-aid/appointment.queries'
import { issueMandateAction } from '@/lib/secondary-aid/mandate.actions'
import { mandateDraftSchema, type TypedMandate } from '@/lib/secondary-aid/mandate.schema'
import type { KeptMandate } from '@/lib/secondary-aid/mandate-draft.schema'
import { mandatePaperOf } from '@/lib/secondary-aid/mandate-papers.rules'
import { useClashAt } from './use-clash-at'
import { useFormProblems, useProblemText } from './use-mandate-texts'
import { useWordedMandate } from './use-worded-mandate'
import { useMandateLabel, WordFields } from './word-fields'

/** Where the line beside the button leads. */
const CHANGED = 'changed-since'

/** The mandate or order as it will be printed, and beside it what of it may still be worded. */
export function WordScreen({ start, begun }: { start: MandateToWord; begun: KeptMandate | undefined }) {
  const t = useTranslations('mandates')
  const router = useRouter()
  const labelOf = useMandateLabel()
  const problemText = useProblemText()
  const { applicationId, providerId, facts, grantedServices } = start
  const { kind } = facts.provider
  const worded = useWordedMandate(start, begun)
  const { form, kept, seenRevision, isChanged } = worded
  const { errors, submitCount } = form.formState
  const { problems, errorAt } = useFormProblems(errors, labelOf)
  const clashAt = useClashAt(worded.clashes, start.draft)
  const submission = useSubmission<{ mandateId: string }>(({ mandateId }) =>
    router.push(`/mandates/${mandateId}?issued=1`),
  )
  const submit = form.handleSubmit(async (draft) => {
    if (isChanged) return
    const answer = await submission.send(
      (submissionId) =>
        issueMandateAction({
          applicationId,
          providerId,
          expectedRevision: seenRevision,
          submissionId,
          draft,
        }),
      kept,
    )
    // What has changed comes with the page, beside what is typed.
    if (answer && !answer.ok && answer.error === 'changedMeanwhile') router.refresh()
  })
  // What has changed is told beside the fields.
  const problem = isChanged ? undefined : problemText(submission.problem)
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="contents">
        <PageShell
          layout="panel"
          foot={
            <ActionFoot
              end={
                <ButtonLink variant="link" href={`/mandates/appoint/${applicationId}`}>
                  {t('word.back')}
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
                stroke={{ code: 'Enter', ctrl: true }}
                pending={submission.pending}
                {...(isChanged && { disabledReason: t('word.changedSince') })}
              >
                {t(`word.issue.${kind}`)}
              </ShortcutButton>
              {isChanged ? (
                <a href={`#${CHANGED}`} className="text-sm">
                  {t('word.changedSince')}
                </a>
              ) : (
                <span className="text-ink-2 text-sm">{t('word.numberLater')}</span>
              )}
              <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
            </ActionFoot>
          }
        >
          <MainColumn>
            <div className="mb-3 grid gap-3">
              <h1>{t(`word.title.${kind}`)}</h1>
              {facts.person.isProtected && (
                <Banner tone="warn" icon="lock" title={t('word.protectedTitle')}>
                  {t('word.protectedText')}
                </Banner>
              )}
            </div>
            <Preview start={start} />
          </MainColumn>
          <SidePanel label={t('word.fields')} narrow="stack">
            <ErrorSummary attempt={submitCount} problems={problems} />
            {isChanged && (
              <div id={CHANGED} className="mb-4 scroll-mt-4">
                <ChangedSince
                  title={t('word.changedSince')}
                  text={t('word.changedSinceText')}
                  href={`/mandates/appoint/${applicationId}`}
                  look={t('word.look')}
                  onCompared={worded.compared}
                />
              </div>
            )}
            <WordFields
              kind={kind}
              isProtected={facts.person.isProtected}
              grantedServices={grantedServices}
              contactRule={start.contactRule}
              errorAt={(name) => clashAt(name) ?? errorAt(name)}
            />
          </SidePanel>
        </PageShell>
      </form>
    </FormProvider>
  )
}

function Preview({ start }: { start: MandateToWord }) {
  const t = useTranslations('mandates')
  // Official papers are in Ukrainian, whatever the worker's own language is.
  const say = useMemo(() => createTranslator({ locale: 'uk', messages: uk, namespace: 'paper' }), [])
  const typed: Partial<TypedMandate> = useWatch()
  const draft = mandateDraftSchema.safeParse({ ...start.draft, ...typed })
  const content = { ...start.facts, at: start.at, draft: draft.success ? draft.data : start.draft }
  const paper = mandatePaperOf(content, { number: '—', on: start.on }, uk.service, say)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the paper is read, and scrolled, by keyboard too
    <section aria-label={t('word.preview')} tabIndex={0} className="focus-inset">
      <PaperPreview paper={paper} />
    </section>
  )
}
