'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Disclosure } from '@/components/ui/disclosure'
import { NEED_KINDS, NEEDS, type Need } from '@/lib/partners/needs.rules'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'

/** Which needs the service meets: those usual for such a body first, all others folded. */
export function NeedsField({ place }: { place: number }) {
  const t = useTranslations('partnerEdit')
  const all = useTranslations('partners.need')
  const { control } = useFormContext<PartnerForm>()
  const kind = useWatch({ control, name: 'kind' })
  const usual = NEEDS.filter((need) => NEED_KINDS[need].some((one) => one === kind))
  const others = NEEDS.filter((need) => !usual.includes(need))
  const options = (needs: readonly Need[]) => needs.map((need) => ({ value: need, label: all(need) }))
  return (
    <Controller
      control={control}
      name={`services.${place}.needs`}
      render={({ field }) => {
        const change = (among: readonly Need[]) => (chosen: string[]) =>
          field.onChange(
            NEEDS.filter((need) =>
              among.includes(need) ? chosen.includes(need) : field.value.includes(need),
            ),
          )
        const isOther = others.some((need) => field.value.includes(need))
        return (
          <div className="grid gap-1">
            {usual.length > 0 && (
              <CheckboxGroup
                {...field}
                layout="two"
                label={t('needs')}
                hint={t('needsHint')}
                options={options(usual)}
                onChange={change(usual)}
              />
            )}
            <Disclosure summary={t('otherNeeds')} isOpen={usual.length === 0 || isOther}>
              <CheckboxGroup
                name={`${field.name}-others`}
                layout="two"
                label={t('otherNeeds')}
                hideLabel
                options={options(others)}
                value={field.value}
                onChange={change(others)}
              />
            </Disclosure>
          </div>
        )
      }}
    />
  )
}
