'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { DeedSheet } from '@/components/secondary-aid/mandates/deed-sheet'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { createDocumentAction } from '@/lib/cases/case.actions'
import { createDocumentSchema } from '@/lib/cases/case-document.schema'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import type { listOfferedTemplates, OfferedTemplate } from '@/lib/enquiries/offered-templates.queries'
import { errorAt, problemsOf, useCaseDeed } from './use-case-texts'

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
  const { register, handleSubmit, formState, setValue, getValues } = useForm({
    resolver: zodResolver(createDocumentSchema.pick({ title: true })),
    shouldFocusError: false,
    defaultValues: { title: '' },
  })
  const { errors, submitCount } = formState
  const [templateId, setTemplateId] = useState('')
  const chosen = templates.find(({ id }) => id === templateId)
  const deed = useCaseDeed<{ documentId: string }>(({ documentId }) => {
    router.push(`/cases/${mandateId}/papers/${documentId}`)
  })
  const submit = handleSubmit(({ title }) =>
    deed.send((submissionId) =>
      createDocumentAction({ mandateId, submissionId, title, templateId: chosen?.id ?? null }),
    ),
  )

  return (
    <DeedSheet title={t('new')} confirm={t('create')} deed={deed} onSubmit={submit} onBack={onBack}>
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
          setTemplateId(event.currentTarget.value)
        }}
      />
      {offered.isError && <p className="text-sm text-warn">{t('templatesFailed')}</p>}
      {chosen && !chosen.isConfirmed && <NotConfirmed>{t('unconfirmed')}</NotConfirmed>}
      <TextField
        label={t('title')}
        hint={t('titleHint')}
        lang="uk"
        {...register('title')}
        {...errorAt(errors, 'title')}
      />
    </DeedSheet>
  )
}
