'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { PLAN_FORMS, PLAN_LOCALES, type PlanPaperRequest } from '@/lib/cases/case-plan.schema'

/** The language and the size of the paper; the page is read anew with them. */
export function PlanPaperChoice({ request }: { request: PlanPaperRequest }) {
  const t = useTranslations('casePlan.paper')
  const router = useRouter()
  const { clientId, locale, form } = request
  const show = (more: Partial<PlanPaperRequest>) =>
    router.replace(
      `/clients/${clientId}/plan/paper?${new URLSearchParams({ locale: more.locale ?? locale, form: more.form ?? form })}`,
    )
  return (
    <div className="flex flex-wrap gap-3">
      <SelectField
        label={t('language')}
        hideLabel
        value={locale}
        options={PLAN_LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = PLAN_LOCALES.find((each) => each === currentTarget.value)
          if (chosen) show({ locale: chosen })
        }}
      />
      <SelectField
        label={t('form')}
        hideLabel
        value={form}
        options={PLAN_FORMS.map((value) => ({ value, label: t(`size.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = PLAN_FORMS.find((each) => each === currentTarget.value)
          if (chosen) show({ form: chosen })
        }}
      />
    </div>
  )
}
