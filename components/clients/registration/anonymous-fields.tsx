'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { useCardField } from '@/components/clients/card-form/card-form-context'
import { useCodeOptions } from '@/components/clients/card-form/use-code-options'
import { RadioGroup } from '@/components/forms/radio-group'
import { AGE_GROUPS } from '@/lib/clients/birth-date.rules'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { SEXES } from '@/lib/clients/client-codes.rules'

/** All that is recorded of a person who refuses consent. What was typed above stays on the screen, unsent. */
export function AnonymousFields() {
  const t = useTranslations('clients.fields')
  const card = useTranslations('card.registration')
  const options = useCodeOptions()
  const { field } = useCardField()
  const { watch } = useFormContext<CardForm>()
  return (
    <>
      <p className="text-ink-2">{card('anonymous')}</p>
      <RadioGroup
        label={t('sex')}
        layout="row"
        options={options('sex', SEXES)}
        {...field('sex')}
        value={watch('sex')}
      />
      <RadioGroup
        label={t('ageGroup')}
        layout="row"
        options={options('ageGroup', AGE_GROUPS)}
        {...field('ageGroup')}
        value={watch('ageGroup')}
      />
    </>
  )
}
