'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { TopicField } from '@/components/enquiries/visit/topic-field'
import { fieldId } from '@/components/forms/field-frame'
import { Fieldset } from '@/components/forms/fieldset'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { PLACEHOLDERS, type Placeholder, TEMPLATE_KINDS } from '@/lib/enquiries/answer-template.rules'
import type { TemplateFormInput } from '@/lib/enquiries/answer-template.schema'
import { listBranches } from '@/lib/enquiries/legal-topics.rules'
import { useTemplateFault } from './use-template-fault'

/** What a template says, and for which matters it is offered. */
export function TemplateFields() {
  const t = useTranslations('templates')
  const te = useTranslations('enquiries.template')
  const locale = useLocale()
  const textOf = useTemplateFault()
  const { register, control, formState, setValue } = useFormContext<TemplateFormInput>()
  const errors = formState.errors.content
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('name')}
          mark="required"
          {...register('content.title')}
          error={textOf(errors?.title?.message)}
        />
        <TextField
          label={t('nameEn')}
          lang="en"
          {...register('content.titleEn')}
          error={textOf(errors?.titleEn?.message)}
        />
        <SelectField
          label={t('kind')}
          options={TEMPLATE_KINDS.map((value) => ({ value, label: te(`kind.${value}`) }))}
          {...register('content.kind')}
          error={textOf(errors?.kind?.message)}
        />
      </div>
      <Fieldset legend={t('matter')} hint={t('matterHint')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={t('branch')}
            emptyLabel={t('anyBranch')}
            options={listBranches(locale).map(({ code, name }) => ({ value: code, label: name }))}
            {...register('content.branchCode')}
          />
          <Controller
            control={control}
            name="content.topicCode"
            render={({ field }) => (
              <TopicField
                {...field}
                value={field.value || null}
                onChange={(topic) => {
                  field.onChange(topic?.code ?? null)
                  if (topic) setValue('content.branchCode', topic.branch, { shouldDirty: true })
                }}
              />
            )}
          />
        </div>
      </Fieldset>
      <div>
        <TextArea
          label={t('text')}
          lang="uk"
          mark="required"
          rows={12}
          hint={t('fieldsHint')}
          {...register('content.text')}
          error={textOf(errors?.text?.message)}
        />
        <div className="mt-2">
          <PlaceholderChoice />
        </div>
      </div>
      <TextArea
        label={t('legalBasis')}
        lang="uk"
        rows={2}
        hint={t('legalBasisHint')}
        {...register('content.legalBasis')}
        error={textOf(errors?.legalBasis?.message)}
      />
    </>
  )
}

/** All fields there are; the chosen one goes where the cursor last stood in the text. */
function PlaceholderChoice() {
  const t = useTranslations('templates')
  const te = useTranslations('enquiries.template.placeholder')
  const { getValues, setValue } = useFormContext<TemplateFormInput>()
  const [chosen, setChosen] = useState<Placeholder>(PLACEHOLDERS[0])
  function insert(): void {
    const area = document.getElementById(fieldId('content.text'))
    const text = getValues('content.text')
    const [from, to] =
      area instanceof HTMLTextAreaElement
        ? [area.selectionStart, area.selectionEnd]
        : [text.length, text.length]
    const field = `{{${chosen}}}`
    setValue('content.text', `${text.slice(0, from)}${field}${text.slice(to)}`, { shouldDirty: true })
    if (!(area instanceof HTMLTextAreaElement)) return
    area.focus()
    area.setSelectionRange(from + field.length, from + field.length)
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label={t('fields')}
        id="placeholder"
        value={chosen}
        onChange={(event) =>
          setChosen(PLACEHOLDERS.find((name) => name === event.currentTarget.value) ?? chosen)
        }
        options={PLACEHOLDERS.map((name) => ({ value: name, label: te(name) }))}
      />
      <Button onClick={insert}>{t('insertField', { field: te(chosen) })}</Button>
    </div>
  )
}
