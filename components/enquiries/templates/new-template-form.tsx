'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { createTemplateAction } from '@/lib/enquiries/answer-template.actions'
import {
  type TemplateContentInput,
  type TemplateForm,
  type TemplateFormInput,
  templateFormSchema,
} from '@/lib/enquiries/answer-template.schema'
import { TemplateFields } from './template-fields'
import { useTemplateFault } from './use-template-fault'

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
    resolver: zodResolver(templateFormSchema),
    defaultValues: { unitId, content },
  })
  const kept = useKeptForm(copiedId ? `answer-template-new:${copiedId}` : 'answer-template-new', form)
  const submit = form.handleSubmit(async (values) => {
    // A copy may be sent as it is.
    kept.submission.keep()
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
