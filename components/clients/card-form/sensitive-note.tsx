'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Banner } from '@/components/ui/banner'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { allowsScope } from '@/lib/clients/consent.rules'

/**
 * Beside the fields of health, status and violence: the person did not let such facts be recorded. It stops nothing, for
 * the law may ask for them.
 *
 * @param mayHold what the card’s consent says; absent: the consent in the form, once it is answered
 */
export function SensitiveNote({ mayHold }: { mayHold: boolean | undefined }) {
  const t = useTranslations('consent')
  const { watch } = useFormContext<CardForm>()
  const { answer, scopes } = watch('consent')
  if (mayHold ?? (answer === '' || allowsScope({ scopes }, 'SENSITIVE_DATA'))) return null
  return (
    <div className="mb-3">
      <Banner tone="warn" role="status">
        {t('sensitiveNotAgreed')}
      </Banner>
    </div>
  )
}
