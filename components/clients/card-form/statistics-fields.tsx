'use client'

import { useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { CardForm } from '@/lib/clients/card-form.schema'
import {
  DISABILITY_GROUPS,
  EDUCATIONS,
  EMPLOYMENTS,
  KNOWLEDGE_SOURCES,
  MARITAL_STATUSES,
  SOCIAL_STATUSES,
} from '@/lib/clients/client-codes.rules'
import { useCardField } from './card-form-context'
import { useCodeOptions } from './use-code-options'

/** What the statistics ask. `showsSensitive`: health and social status, for who works with the person. */
export function StatisticsFields({ showsSensitive }: { showsSensitive: boolean }) {
  const t = useTranslations('clients.fields')
  const card = useTranslations('card.form')
  const options = useCodeOptions()
  const { field } = useCardField()
  const { control } = useFormContext<CardForm>()
  const statuses = useController({ control, name: 'socialStatuses' }).field
  const notAsked = card('notAsked')
  return (
    <div className="grid gap-4">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
        <SelectField
          label={t('sourceOfKnowledge')}
          emptyLabel={notAsked}
          options={options('knowledgeSource', KNOWLEDGE_SOURCES)}
          {...field('sourceOfKnowledge')}
        />
        <SelectField
          label={t('employment')}
          emptyLabel={notAsked}
          options={options('employment', EMPLOYMENTS)}
          {...field('employment')}
        />
        <SelectField
          label={t('education')}
          emptyLabel={notAsked}
          options={options('education', EDUCATIONS)}
          {...field('education')}
        />
        <SelectField
          label={t('maritalStatus')}
          emptyLabel={notAsked}
          options={options('maritalStatus', MARITAL_STATUSES)}
          {...field('maritalStatus')}
        />
        <TextField label={t('householdSize')} width="short" inputMode="numeric" {...field('householdSize')} />
        <TextField label={t('dependants')} width="short" inputMode="numeric" {...field('dependants')} />
        {showsSensitive && (
          <SelectField
            label={t('disabilityGroup')}
            emptyLabel={notAsked}
            options={options('disabilityGroup', DISABILITY_GROUPS)}
            {...field('disabilityGroup')}
          />
        )}
      </div>
      {showsSensitive && (
        <CheckboxGroup
          label={t('socialStatuses')}
          hint={card('statusesHint')}
          layout="two"
          options={options('socialStatus', SOCIAL_STATUSES)}
          {...statuses}
        />
      )}
    </div>
  )
}
