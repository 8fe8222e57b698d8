'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { RadioGroup } from '@/components/forms/radio-group'
import { type CardForm, EMPTY_DOCUMENT } from '@/lib/clients/card-form.schema'
import { IDENTITY_LEVELS } from '@/lib/clients/client-codes.rules'
import { useCardField } from './card-form-context'
import { DocumentRows } from './document-rows'
import { useCodeOptions } from './use-code-options'

/** How we know who it is. A shown paper is asked for at once, right here. */
export function IdentityFields() {
  const t = useTranslations('clients.fields')
  const options = useCodeOptions()
  const { field } = useCardField()
  const { watch, getValues, setValue } = useFormContext<CardForm>()
  const level = watch('identityLevel')
  const registered = field('identityLevel')
  return (
    <div className="grid gap-3">
      <RadioGroup
        label={t('identityLevel')}
        mark="required"
        layout="row"
        options={options('identityLevel', [...IDENTITY_LEVELS].reverse())}
        {...registered}
        value={level}
        onChange={(event) => {
          if (event.currentTarget.value === 'DOCUMENT' && getValues('documents').length === 0) {
            setValue('documents', [EMPTY_DOCUMENT])
          }
          return registered.onChange(event)
        }}
      />
      {level === 'DOCUMENT' && <DocumentRows />}
    </div>
  )
}
