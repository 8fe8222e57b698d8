'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { addDutyAction } from '@/lib/cases/case.actions'
import { DUTY_KINDS } from '@/lib/cases/case-duty.rules'
import { type DutyDraftInput, dutyFormSchema, emptyDuty } from '@/lib/cases/case-duty.schema'
import type { PlainDate } from '@/lib/core/plain-date'
import { DutyFields } from './duty-fields'
import { KindChips } from './kind-chips'
import { problemsOf, useCaseDeed } from './use-case-texts'

type DutyFormProps = {
  mandateId: string
  on: PlainDate
  start?: Partial<DutyDraftInput>
  onDone: () => void
  onBack: () => void
}

/** A term, a hearing, a task, or what is waited for. */
export function DutyForm({ mandateId, on, start = {}, onDone, onBack }: DutyFormProps) {
  const t = useTranslations('cases.duty')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const form = useForm({
    resolver: zodResolver(dutyFormSchema(on)),
    shouldFocusError: false,
    defaultValues: { ...emptyDuty(start.kind ?? 'TERM', on), ...start },
  })
  // What begins with a kind, from the application, is another form than the empty one of the same case.
  const kept = useKeptForm(`case-duty:${mandateId}${start.kind ? `:${start.kind.toLowerCase()}` : ''}`, form)
  const { errors, submitCount } = form.formState
  const deed = useCaseDeed<unknown>(onDone)
  const submit = form.handleSubmit((draft) =>
    deed.send((submissionId) => addDutyAction({ mandateId, submissionId, draft }), kept),
  )
  const draft = { ...form.getValues(), ...useWatch({ control: form.control }) }
  const labelOf = (name: string) =>
    name === 'title' ? t('what') : name === 'length' ? t('length') : name === 'time' ? t('time') : t('day')
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={submit}
        className="grid gap-3.5 rounded-control border border-accent bg-paper px-4 pt-3 pb-3.5"
      >
        <h2 ref={heading} tabIndex={-1} className="focus-inset text-lg">
          {t('addTitle')}
        </h2>
        <ErrorSummary attempt={submitCount} problems={problemsOf(errors, labelOf)} />
        <KindChips
          legend={t('addTitle')}
          hideLegend
          options={DUTY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...form.register('kind', {
            onChange: () => {
              const { kind, remindDays, dueOn } = emptyDuty(form.getValues('kind'), on)
              form.setValue('remindDays', remindDays)
              if (kind === 'WAIT') form.setValue('dueOn', dueOn)
            },
          })}
        />
        <DutyFields at="" draft={draft} on={on} />
        {deed.text && (
          <Banner tone="danger" role="alert">
            {deed.text}
          </Banner>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" pending={deed.pending}>
            {t('save')}
          </Button>
          <Button onClick={onBack}>{t('keep')}</Button>
          <KeptNote kept={kept} />
        </div>
      </form>
    </FormProvider>
  )
}
