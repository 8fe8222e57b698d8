'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { TextArea } from '@/components/forms/text-area'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { useCardField } from './card-form-context'
import { CardDate } from './document-rows'

/** Closes the card for all but the workers of the case. */
export function ProtectionFields() {
  const t = useTranslations('clients.protectionFields')
  const card = useTranslations('card.form')
  const { field } = useCardField()
  const { watch } = useFormContext<CardForm>()
  return (
    <div className="grid gap-3">
      <Checkbox label={card('protect')} hint={card('protectHint')} {...field('protection.isOn')} />
      {watch('protection.isOn') && (
        <>
          <TextArea label={t('reason')} mark="required" rows={2} {...field('protection.reason')} />
          <CardDate label={t('reviewOn')} name="protection.reviewOn" isToCome />
        </>
      )}
    </div>
  )
}
