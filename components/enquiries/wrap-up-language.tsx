'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import type { Locale } from '@/lib/core/i18n/locale'

/** The language of the sheet: the person's, not the worker's. */
export function WrapUpLanguage({ visitId, locale }: { visitId: string; locale: Locale }) {
  const t = useTranslations('visit.wrapUp')
  const router = useRouter()
  return (
    <SelectField
      label={t('locale')}
      hideLabel
      value={locale}
      onChange={({ currentTarget: { value } }) =>
        router.replace(`/visits/${visitId}/wrap-up?locale=${value}`)
      }
      options={[
        { value: 'uk', label: t('inUkrainian') },
        { value: 'en', label: t('inEnglish') },
      ]}
    />
  )
}
