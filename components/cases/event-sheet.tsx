'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useId } from 'react'
import { Controller, FormProvider, useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { DateField } from '@/components/forms/date-field'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { useSubmissionKey } from '@/components/forms/use-submission-key'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { recordEventAction } from '@/lib/cases/case.actions'
import { DUTY_KINDS } from '@/lib/cases/case-duty.rules'
import { emptyDuty } from '@/lib/cases/case-duty.schema'
import {
  type EventFormInput,
  eventFormSchema,
  type KeptEvent,
  NOTE_KINDS,
} from '@/lib/cases/case-note.schema'
import type { ListedCase } from '@/lib/cases/case-row.queries'
import type { PlainDate } from '@/lib/core/plain-date'
import { usePersonName } from './case-name'
import { DutyFields } from './duty-fields'
import { KindChips } from './kind-chips'
import { errorAt, problemsOf, useCaseDeed } from './use-case-texts'

type EventSheetProps = {
  on: PlainDate
  draft: KeptEvent | undefined
  /** What is typed so far; null: thrown away. */
  onClose: (typed: KeptEvent | null) => void
  onSaved: () => void
} & ({ mandateId: string } | { cases: readonly ListedCase[]; hasMoreCases: boolean })

/** What happened, written with one thumb: at the bottom of a telephone. What is typed is kept, also without a line. */
export function EventSheet(props: EventSheetProps) {
  const { on, draft, onClose, onSaved } = props
  const t = useTranslations('cases.event')
  const kinds = useTranslations('cases.note.kind')
  const duties = useTranslations('cases.duty')
  const formId = useId()
  const ownId = 'mandateId' in props ? props.mandateId : ''
  const form = useForm({
    resolver: zodResolver(eventFormSchema(on)),
    shouldFocusError: false,
    defaultValues: draft?.content ?? emptyEvent(ownId, on),
  })
  const submission = useSubmissionKey(draft?.submissionId)
  const kept = useServerDraft<EventFormInput & { submissionId: string }>({
    key: ownId ? `case-event:${ownId}` : 'case-event',
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const { keep, discard } = kept
  useEffect(() => {
    const { unsubscribe } = form.watch(() => keep({ ...form.getValues(), submissionId: submission.id }))
    return unsubscribe
  }, [form, keep, submission.id])
  const deed = useCaseDeed<unknown>(onSaved)
  const submit = form.handleSubmit(({ on: day, mandateId, ...event }) => {
    if (!day) return
    return deed.send((submissionId) => recordEventAction({ ...event, mandateId, on: day, submissionId }), {
      submission,
      discard,
    })
  })
  const { errors, submitCount } = form.formState
  const next = form.watch('next')
  const labelOf = useEventLabel()
  return (
    <Dialog
      open
      place="bottom"
      width="form"
      onClose={() => onClose({ content: form.getValues(), revision: 0, submissionId: submission.id })}
      title={t('title')}
      footer={
        <>
          <Button variant="primary" form={formId} pending={deed.pending}>
            {t('save')}
          </Button>
          <Button
            variant="link"
            onClick={() => {
              void discard()
              onClose(null)
            }}
          >
            {t('discard')}
          </Button>
          <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
        </>
      }
    >
      <FormProvider {...form}>
        <form id={formId} noValidate onSubmit={submit} className="grid gap-3.5">
          <ErrorSummary attempt={submitCount} problems={problemsOf(errors, labelOf)} />
          {deed.text && (
            <Banner tone="danger" role="alert">
              {deed.text}
            </Banner>
          )}
          {'cases' in props && <CaseChoice cases={props.cases} hasMore={props.hasMoreCases} />}
          <KindChips
            legend={t('kind')}
            options={NOTE_KINDS.map((value) => ({ value, label: kinds(value) }))}
            {...form.register('kind')}
          />
          <TextArea
            label={t('text')}
            hint={t('textHint')}
            lang="uk"
            {...form.register('text')}
            {...errorAt(errors, 'text')}
          />
          <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <Controller
              control={form.control}
              name="on"
              render={({ field: { value, ...field } }) => (
                <DateField label={t('on')} value={value ?? ''} {...field} {...errorAt(errors, 'on')} />
              )}
            />
            <SelectField
              label={t('next')}
              width="code"
              name="next-kind"
              value={next?.kind ?? ''}
              emptyLabel={t('nothingNext')}
              options={DUTY_KINDS.map((value) => ({ value, label: duties(`kind.${value}`) }))}
              onChange={(event) => {
                const kind = DUTY_KINDS.find((each) => each === event.currentTarget.value)
                form.setValue('next', kind ? { ...emptyDuty(kind, on), title: next?.title ?? '' } : null)
              }}
            />
          </div>
          {next && <DutyFields at="next." draft={next} on={on} />}
          <Checkbox label={t('private')} hint={t('privateHint')} {...form.register('isPrivate')} />
        </form>
      </FormProvider>
    </Dialog>
  )
}

function CaseChoice({ cases, hasMore }: { cases: readonly ListedCase[]; hasMore: boolean }) {
  const t = useTranslations('cases.event')
  const nameOf = usePersonName()
  const { register, formState } = useFormContext<EventFormInput>()
  return (
    <SelectField
      label={t('case')}
      emptyLabel={t('chooseCase')}
      {...(hasMore ? { hint: t('moreCases') } : {})}
      options={cases.map((row) => ({ value: row.id, label: `${nameOf(row)} · ${row.number}` }))}
      {...register('mandateId')}
      {...errorAt(formState.errors, 'mandateId')}
    />
  )
}

const emptyEvent = (mandateId: string, on: PlainDate): EventFormInput => ({
  ...{ mandateId, on, kind: 'NOTE', text: '', isPrivate: false, next: null },
})

function useEventLabel(): (name: string) => string {
  const t = useTranslations('cases')
  return (name) => {
    if (name === 'mandateId') return t('event.case')
    if (name === 'on' || name === 'text' || name === 'kind') return t(`event.${name}`)
    return t('event.next')
  }
}
