'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Controller, FormProvider } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Sheet } from '@/components/ui/sheet'
import type { PlanPage } from '@/lib/cases/case-plan.queries'
import {
  type CasePlanForm,
  type CasePlanFormInput,
  casePlanFormSchema,
  type KeptPlan,
  planDraftKey,
} from '@/lib/cases/case-plan.schema'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { PlanClashNote } from './plan-clash-note'
import { GoalRows, HelperRows, StepRows } from './plan-rows'
import { startOfPlan } from './plan-start'
import { usePlanFormProblems } from './use-plan-form-problems'
import { usePlanProblem } from './use-plan-problem'
import { useSavePlan } from './use-save-plan'

/** A plan in its form: made together with the person, kept as it is typed. */
export function PlanForm({ page, isReview }: { page: PlanPage; isReview: boolean }) {
  const t = useTranslations('casePlan')
  const format = useFormatter()
  const router = useRouter()
  const { clientId, clientName, active, draft, on } = page
  const form = useForm<CasePlanFormInput, unknown, CasePlanForm>({
    resolver: zodResolver(casePlanFormSchema),
    defaultValues: draft?.content.form ?? startOfPlan(active),
    shouldFocusError: false,
  })
  const kept = useServerDraft<KeptPlan>({
    key: planDraftKey(clientId),
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const saving = useSavePlan({
    clientId,
    how: isReview ? 'REVIEW' : 'CHANGE',
    // What was typed on an older plan is put together with the newer when it is saved.
    start: draft
      ? { revision: draft.content.revision, content: draft.content.base }
      : { revision: active?.revision ?? 0, content: active?.content ?? null },
    form,
    discardDraft: kept.discard,
  })
  const { register, control, formState, subscribe, setError } = form
  const { keep } = kept
  const { begunWith } = saving
  useEffect(
    () =>
      subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          const { revision, content } = begunWith()
          if (isDirty) keep({ revision, base: content, form: values })
        },
      }),
    [subscribe, keep, begunWith],
  )
  const problems = usePlanFormProblems(formState.errors)
  const problemText = usePlanProblem()
  const save = form.handleSubmit((typed) => {
    if (isReview && typed.note === '') return setError('note', { message: t('form.noteMissing') })
    if (typed.reviewOn <= on) return setError('reviewOn', { message: t('form.reviewInPast') })
    return saving.save(typed)
  })
  const title = active ? (isReview ? 'reviewTitle' : 'changeTitle') : 'createTitle'
  return (
    <FormProvider {...form}>
      <form noValidate className="contents" onSubmit={(event) => event.preventDefault()}>
        <PageShell
          foot={
            <ActionFoot
              end={
                <Button
                  variant="link"
                  onClick={async () => {
                    await kept.discard()
                    router.push(`/clients/${clientId}/plan`)
                  }}
                >
                  {t('form.cancel')}
                </Button>
              }
            >
              <ShortcutButton
                variant="primary"
                type="button"
                stroke={{ code: 'Enter', ctrl: true }}
                pending={saving.pending}
                onClick={() => void save()}
              >
                {t(isReview ? 'form.saveReview' : 'form.save')}
              </ShortcutButton>
              <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
            </ActionFoot>
          }
        >
          <div className="grid max-w-form gap-4">
            <header className="grid gap-1">
              <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {t(`form.${title}`)}
                <Chip>{t('standard')}</Chip>
              </h1>
              <p className="font-semibold text-name">{clientName}</p>
            </header>
            {draft && (
              <Banner
                role="status"
                title={t('form.restored', { time: format.dateTime(new Date(draft.savedAt), 'moment') })}
              />
            )}
            {saving.clash && <PlanClashNote clash={saving.clash} />}
            <ErrorSummary problems={problems} attempt={formState.submitCount} />
            {saving.problem && (
              <Banner tone="danger" role="alert">
                {problemText(saving.problem)}
              </Banner>
            )}
            {active && (
              <Sheet>
                <TextArea
                  label={t(isReview ? 'form.note' : 'form.changeNote')}
                  hint={t('form.noteHint')}
                  {...(isReview ? {} : { mark: 'optional' as const })}
                  rows={2}
                  {...register('note')}
                  error={formState.errors.note?.message}
                />
              </Sheet>
            )}
            <Sheet title={t('part.needs')} id="needs">
              <TextArea
                label={t('part.needs')}
                hideLabel
                hint={t('hint.needs')}
                rows={3}
                {...register('needs')}
                error={formState.errors.needs?.message}
              />
            </Sheet>
            <Sheet title={t('part.goals')} id="goals">
              <GoalRows />
            </Sheet>
            <Sheet title={t('part.steps')} id="steps">
              <StepRows />
            </Sheet>
            <Sheet title={t('part.helpers')} id="helpers">
              <HelperRows />
            </Sheet>
            <Sheet>
              <div className="grid gap-3.5">
                <Controller
                  control={control}
                  name="reviewOn"
                  render={({ field, fieldState }) => (
                    <DateField
                      label={t('part.reviewOn')}
                      hint={t('hint.reviewOn')}
                      width="date"
                      {...field}
                      latestYear={2100}
                      error={fieldState.error?.message}
                    />
                  )}
                />
                <TextArea
                  label={t('part.strengths')}
                  hint={t('hint.strengths')}
                  mark="optional"
                  rows={2}
                  {...register('strengths')}
                  error={formState.errors.strengths?.message}
                />
                <TextArea
                  label={t('part.risks')}
                  hint={t('hint.risks')}
                  mark="optional"
                  rows={2}
                  {...register('risks')}
                  error={formState.errors.risks?.message}
                />
              </div>
            </Sheet>
          </div>
        </PageShell>
      </form>
    </FormProvider>
  )
}
