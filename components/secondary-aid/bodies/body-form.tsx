'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { FormProvider, type UseFormReturn, useForm } from 'react-hook-form'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { newId } from '@/lib/core/new-id'
import { changeBodyAction, createBodyAction } from '@/lib/secondary-aid/issuing-body.actions'
import {
  type BodyContent,
  type BodyContentInput,
  bodyContentSchema,
} from '@/lib/secondary-aid/issuing-body.schema'
import { BodyFields } from './body-fields'
import { useBodyProblem } from './use-body-problem'

type Form = UseFormReturn<BodyContentInput, unknown, BodyContent>
type Content = Partial<BodyContentInput>

type NewBodyFormProps = { content: Content; paperNames: Record<string, string> }

/** A new body of the head's own unit, perhaps begun from what a public page tells. */
export function NewBodyForm({ content, paperNames }: NewBodyFormProps) {
  const t = useTranslations('issuingBodies')
  const problemOf = useBodyProblem()
  const router = useRouter()
  const { run, pending } = useAct(createBodyAction)
  const submissionId = useRef(newId())
  const [outcome, setOutcome] = useState<Outcome>()
  const form = useForm<BodyContentInput, unknown, BodyContent>({
    resolver: zodResolver(bodyContentSchema),
    defaultValues: content,
  })
  const submit = form.handleSubmit(async () => {
    const answer = await run({ content: form.getValues(), submissionId: submissionId.current })
    if (answer.ok) return router.push('/secondary-aid/bodies')
    // What was refused is changed and sent again: that is another request.
    if (answer.error !== 'unreachable') submissionId.current = newId()
    if (answer.error === 'checkedInFuture') return form.setError('checkedOn', { message: answer.error })
    setOutcome({ isDone: false, text: problemOf(answer.error) ?? '' })
  })
  return <BodyForm {...{ form, submit, outcome, pending, paperNames }} label={t('create')} />
}

type ChangeBodyFormProps = NewBodyFormProps & { bodyId: string; revision: number }

export function ChangeBodyForm({ bodyId, revision, content, paperNames }: ChangeBodyFormProps) {
  const t = useTranslations('issuingBodies')
  const problemOf = useBodyProblem()
  const router = useRouter()
  const { run, pending } = useAct(changeBodyAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const form = useForm<BodyContentInput, unknown, BodyContent>({
    resolver: zodResolver(bodyContentSchema),
    defaultValues: content,
  })
  const { setValue } = form
  // "Checked today" beside the form sets the day of check: saving the form must not take it back.
  useEffect(() => setValue('checkedOn', content.checkedOn ?? ''), [setValue, content.checkedOn])
  const submit = form.handleSubmit(async () => {
    const answer = await run({ bodyId, expectedRevision: revision, content: form.getValues() })
    if (answer.ok) {
      setOutcome({ isDone: true, text: t('saved') })
      return router.refresh()
    }
    if (answer.error === 'checkedInFuture') return form.setError('checkedOn', { message: answer.error })
    setOutcome({ isDone: false, text: problemOf(answer.error) ?? '' })
  })
  return <BodyForm {...{ form, submit, outcome, pending, paperNames }} label={t('save')} />
}

type BodyFormProps = {
  form: Form
  submit: ReturnType<Form['handleSubmit']>
  outcome: Outcome | undefined
  pending: boolean
  paperNames: Record<string, string>
  label: string
}

function BodyForm({ form, submit, outcome, pending, paperNames, label }: BodyFormProps) {
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="grid max-w-form gap-4">
        <BodyFields paperNames={paperNames} />
        <OutcomeNote outcome={outcome} />
        <div>
          <Button type="submit" variant="primary" pending={pending}>
            {label}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
