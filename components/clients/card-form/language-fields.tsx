'use client'

import { useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { ACCESSIBILITY_NEEDS, INTERPRETERS, LANGUAGES } from '@/lib/clients/client-codes.rules'
import { useCardField } from './card-form-context'
import { useCodeOptions } from './use-code-options'

/** How to speak with the person, what they need, and other ways to reach them. */
export function LanguageFields() {
  const t = useTranslations('clients.fields')
  const card = useTranslations('card.form')
  const options = useCodeOptions()
  const { field } = useCardField()
  const { control } = useFormContext<CardForm>()
  const needs = useController({ control, name: 'accessibilityNeeds' }).field
  return (
    <div className="grid gap-4">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <SelectField
          label={t('preferredLanguage')}
          options={options('language', LANGUAGES)}
          {...field('preferredLanguage')}
        />
        <SelectField
          label={t('interpreter')}
          emptyLabel={card('notNeeded')}
          options={options('interpreter', INTERPRETERS)}
          {...field('interpreter')}
        />
        <TextField label={t('email')} type="email" {...field('email')} />
        <TextField label={t('messenger')} {...field('messenger')} />
      </div>
      <CheckboxGroup
        label={t('accessibilityNeeds')}
        layout="two"
        options={options('accessibilityNeed', ACCESSIBILITY_NEEDS)}
        {...needs}
      />
      <TextArea label={t('handlingNote')} hint={card('handlingHint')} rows={2} {...field('handlingNote')} />
    </div>
  )
}
