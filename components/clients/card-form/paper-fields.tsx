'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { NO_TAX_ID_REASONS, STATUSES_IN_UKRAINE } from '@/lib/clients/client-codes.rules'
import { useCardField } from './card-form-context'
import { DocumentRows } from './document-rows'
import { useCodeOptions } from './use-code-options'

/** Numbers of registers, other names, citizenship; the papers themselves unless they were asked for above. */
export function PaperFields() {
  const t = useTranslations('clients.fields')
  const card = useTranslations('card.form')
  const options = useCodeOptions()
  const { field } = useCardField()
  const { watch } = useFormContext<CardForm>()
  const [level, taxId] = watch(['identityLevel', 'taxId'])
  return (
    <div className="grid gap-4">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
        <TextField label={t('taxId')} inputMode="numeric" {...field('taxId', ['noTaxIdReason'])} />
        {taxId.trim() === '' && (
          <SelectField
            label={t('noTaxIdReason')}
            emptyLabel={card('notAsked')}
            options={options('noTaxIdReason', NO_TAX_ID_REASONS)}
            {...field('noTaxIdReason')}
          />
        )}
        <TextField label={t('demographyNumber')} inputMode="numeric" {...field('demographyNumber')} />
        <TextField label={t('formerSurnames')} hint={card('formerHint')} {...field('formerSurnames')} />
        <TextField label={t('latinName')} hint={card('latinHint')} {...field('latinName')} />
        <TextField label={t('citizenship')} {...field('citizenship')} />
        <SelectField
          label={t('statusInUkraine')}
          emptyLabel={card('notAsked')}
          options={options('statusInUkraine', STATUSES_IN_UKRAINE)}
          {...field('statusInUkraine')}
        />
      </div>
      {level !== 'DOCUMENT' && <DocumentRows />}
    </div>
  )
}
