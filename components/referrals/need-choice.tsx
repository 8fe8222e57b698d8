'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { NEEDS, type Need } from '@/lib/partners/needs.rules'

/** Which need partners are sought for; the page is read anew with it. The address holds codes and ids alone. */
export function NeedChoice({ need, query }: { need: Need | null; query: Record<string, string> }) {
  const t = useTranslations('referrals.choose')
  const nameOf = useTranslations('partners.need')
  const router = useRouter()
  const options = NEEDS.map((value) => ({ value, label: nameOf(value) })).toSorted((a, b) =>
    a.label.localeCompare(b.label, 'uk'),
  )
  return (
    <SelectField
      label={t('need')}
      hint={t('needHint')}
      width="medium"
      emptyLabel={t('needNotChosen')}
      value={need ?? ''}
      options={options}
      onChange={({ currentTarget: { value } }) => {
        const { need: _before, ...rest } = query
        router.replace(`/referrals/new?${new URLSearchParams(value ? { ...rest, need: value } : rest)}`)
      }}
    />
  )
}
