'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { isLegalBranchCode, listBranches } from '@/lib/enquiries/legal-topics.rules'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'

/** With which kinds of matter the service helps; single topics that came from a file stay as they are. */
export function TopicsField({ place }: { place: number }) {
  const t = useTranslations('partnerEdit')
  const locale = useLocale()
  const { control } = useFormContext<PartnerForm>()
  return (
    <Controller
      control={control}
      name={`services.${place}.topicCodes`}
      render={({ field }) => (
        <CheckboxGroup
          {...field}
          layout="two"
          label={t('topics')}
          hint={t('topicsHint')}
          options={listBranches(locale).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(chosen) =>
            field.onChange([
              ...field.value.filter((code) => !isLegalBranchCode(code)),
              ...chosen.filter(isLegalBranchCode),
            ])
          }
        />
      )}
    />
  )
}
