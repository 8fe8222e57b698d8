'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { SHEET_FORMS, SHEET_LOCALES } from '@/lib/referrals/handoff-sheet.rules'
import type { SheetRequest } from '@/lib/referrals/referral.schema'

/** The language and the form of the sheet; the page is read anew with them. */
export function SheetChoice({ request }: { request: SheetRequest }) {
  const t = useTranslations('referrals')
  const router = useRouter()
  const { referralId, locale, form } = request
  const show = (more: Partial<SheetRequest>) =>
    router.replace(
      `/referrals/${referralId}/sheet?${new URLSearchParams({ locale: more.locale ?? locale, form: more.form ?? form })}`,
    )
  return (
    <div className="flex flex-wrap gap-3">
      <SelectField
        label={t('sheet.language')}
        hideLabel
        value={locale}
        options={SHEET_LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = SHEET_LOCALES.find((each) => each === currentTarget.value)
          if (chosen) show({ locale: chosen })
        }}
      />
      <SelectField
        label={t('sheet.form')}
        hideLabel
        value={form}
        options={SHEET_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = SHEET_FORMS.find((each) => each === currentTarget.value)
          if (chosen) show({ form: chosen })
        }}
      />
    </div>
  )
}
