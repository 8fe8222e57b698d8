'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { z } from 'zod'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { useFollowedRecord } from '@/components/forms/use-followed-record'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { changeTemplateAction, createTemplateAction } from '@/lib/enquiries/answer-template.actions'
import type { TemplateDetails } from '@/lib/enquiries/answer-template.queries'
import {
  createTemplateSchema,
  type TemplateContentInput,
  templateContentSchema,
} from '@/lib/enquiries/answer-template.schema'
import { TemplateChangedMeanwhile } from './template-changed-meanwhile'
import { TemplateFields } from './template-fields'
import { useTemplateFault } from './use-template-fault'

const formSchema = z.object({ unitId: createTemplateSchema.shape.unitId, content: templateContentSchema })
export type TemplateFormInput = z.input<typeof formSchema>
type TemplateForm = z.output<typeof formSchema>

type NewTemplateFormProps = {
  units: readonly { id: string; label: string }[]
  unitId: string | null
  content: TemplateContentInput
  /** The text it is begun from. */
  copiedId: string | undefined
}

/** A new text, perhaps begun from one of every centre. */
export function NewTemplateForm({ units, unitId, content, copiedId }: NewTemplateFormProps) {
  const t = useTranslations('templates')
  const textOf = useTemplateFault()
  const router = useRouter()
  const { run, pending } = useAct(createTemplateAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const form = useForm<TemplateFormInput, unknown, TemplateForm>({
    resolver: zodResolver(formSchema),
    defaultValues: { unitId, content },
  })
  const kept = useKeptForm(copiedId ? `answer-template-new:${copiedId}` : 'answer-template-new', form)
  const submit = form.handleSubmit(async (values) => {
    const answer = await run({ ...values, submissionId: kept.submission.id })
    if (answer.ok) {
      void kept.discard()
      return router.push(`/admin/templates/${answer.value.templateId}`)
    }
    // Something else was made under this key: it is told, and what is sent after that is another template.
    if (answer.error === 'keyReused') kept.submission.renew()
    setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
  })
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="grid max-w-form gap-4">
        <SelectField
          label={t('unit')}
          options={units.map(({ id, label }) => ({ value: id, label }))}
          {...form.register('unitId')}
          error={form.formState.errors.unitId?.message}
        />
        <TemplateFields />
        <OutcomeNote outcome={outcome} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" pending={pending}>
            {t('create')}
          </Button>
          <KeptNote kept={kept} />
        </div>
      </form>
    </FormProvider>
  )
}

/** A change of a text; whoever saves second sees what the first has saved, and retypes nothing. */
export function ChangeTemplateForm({ template }: { template: TemplateDetails }) {
  const t = useTranslations('templates')
  const textOf = useTemplateFault()
  const router = useRouter()
  const { run, pending } = useAct(changeTemplateAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const [theirs, setTheirs] = useState<TemplateDetails>()
  const record = { unitId: template.unitId, content: template.content }
  const form = useForm<TemplateFormInput, unknown, TemplateForm>({
    resolver: zodResolver(formSchema),
    defaultValues: record,
  })
  const revision = String(template.revision)
  const kept = useKeptForm(`answer-template:${template.id}`, form, revision)
  useFollowedRecord(form, kept, revision, record)

  async function save({ content }: TemplateForm, expectedRevision: number): Promise<void> {
    const answer = await run({ templateId: template.id, expectedRevision, content })
    if (answer.ok) {
      const lostCheck = template.isConfirmed && !answer.value.isConfirmed
      setTheirs(undefined)
      kept.settle()
      setOutcome({ isDone: true, text: lostCheck ? t('savedUnconfirmed') : t('saved') })
      return router.refresh()
    }
    if (answer.error === 'changedMeanwhile') {
      setOutcome(undefined)
      return setTheirs(answer.current)
    }
    setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
  }
  function takeTheirs(): void {
    if (theirs) form.reset({ unitId: theirs.unitId, content: theirs.content })
    kept.settle()
    setTheirs(undefined)
    router.refresh()
  }

  return (
    <FormProvider {...form}>
      <form
        noValidate
        // What was typed on an older text is refused, and shown beside the newer one.
        onSubmit={form.handleSubmit((values) => save(values, theirs?.revision ?? Number(kept.seen)))}
        className="grid gap-4"
      >
        {theirs && <TemplateChangedMeanwhile theirs={theirs} onTake={takeTheirs} />}
        <TemplateFields />
        <OutcomeNote outcome={outcome} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" pending={pending}>
            {theirs ? t('keepMine') : t('save')}
          </Button>
          <KeptNote kept={kept} />
        </div>
      </form>
    </FormProvider>
  )
}
