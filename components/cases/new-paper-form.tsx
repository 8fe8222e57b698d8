'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { DeedSheet } from '@/components/secondary-aid/mandates/deed-sheet'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { createDocumentAction } from '@/lib/cases/case.actions'
import { createDocumentSchema } from '@/lib/cases/case-document.schema'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import type { listOfferedTemplates, OfferedTemplate } from '@/lib/enquiries/offered-templates.queries'
import { errorAt, problemsOf, useCaseDeed } from './use-case-texts'

const newPaperSchema = createDocumentSchema.pick({ title: true }).extend({ templateId: z.string() })

type NewPaperFormProps = {
  mandateId: string
  /** Templates of the matter are offered first. */
  topicCode: string | null
  onBack: () => void
}

/** A paper from a template, or from an empty sheet; it opens to be written in. */
export function NewPaperForm({ mandateId, topicCode, onBack }: NewPaperFormProps) {
  const t = useTranslations('cases.paper')
  const locale = useLocale()
  const router = useRouter()
  const offered = useQuery({
    queryKey: ['paperTemplates', topicCode],
    queryFn: ({ signal }) =>
      postJson<Answer<typeof listOfferedTemplates>>(
        '/api/templates/list',
        { kind: 'DRAFTED_PAPER', topicCode },
        signal,
      ),
  })
  const templates = offered.data?.ok ? offered.data.value.templates : []
  const nameOf = ({ title, titleEn }: OfferedTemplate) => (locale === 'en' && titleEn ? titleEn : title)
  const form = useForm({
    resolver: zodResolver(newPaperSchema),
    shouldFocusError: false,
    defaultValues: { title: '', templateId: '' },
  })
  const { control, setValue, getValues } = form
  const { errors, submitCount } = form.formState
  const kept = useKeptForm(`case-paper:${mandateId}`, form)
  const templateId = useWatch({ control, name: 'templateId' })
  const chosen = templates.find(({ id }) => id === templateId)
  const deed = useCaseDeed<{ documentId: string }>(({ documentId }) => {
    router.push(`/cases/${mandateId}/papers/${documentId}`)
  })
  const submit = form.handleSubmit(({ title, templateId: asked }) =>
    deed.send(
      (submissionId) =>
        createDocumentAction({
          ...{ mandateId, submissionId, title },
          // A template that is gone since is an empty sheet, as the list shows it.
          templateId: (offered.data?.ok ? chosen?.id : asked) || null,
        }),
      kept,
    ),
  )

  return (
    <DeedSheet
      title={t('new')}
      confirm={t('create')}
      deed={deed}
      onSubmit={submit}
      onBack={onBack}
      status={<KeptNote kept={kept} />}
    >
      <ErrorSummary attempt={submitCount} problems={problemsOf(errors, () => t('title'))} />
      <SelectField
        label={t('template')}
        name="paper-template"
        value={templateId}
        emptyLabel={t('blank')}
        options={templates.map((template) => ({ value: template.id, label: nameOf(template) }))}
        onChange={(event) => {
          const next = templates.find(({ id }) => id === event.currentTarget.value)
          // A title that was typed by hand stays.
          const isOwn = getValues('title') !== '' && getValues('title') !== (chosen ? chosen.title : '')
          if (!isOwn) setValue('title', next?.title ?? '')
          setValue('templateId', event.currentTarget.value)
        }}
      />
      {offered.isError && <p className="text-sm text-warn">{t('templatesFailed')}</p>}
      {chosen && !chosen.isConfirmed && <NotConfirmed>{t('unconfirmed')}</NotConfirmed>}
      <TextField
        label={t('title')}
        hint={t('titleHint')}
        lang="uk"
        {...form.register('title')}
        {...errorAt(errors, 'title')}
      />
    </DeedSheet>
  )
}
