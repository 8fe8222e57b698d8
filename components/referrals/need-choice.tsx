'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Combobox, type ComboboxValue } from '@/components/forms/combobox'
import type { Option } from '@/components/forms/use-options'
import { NEEDS, type Need } from '@/lib/partners/needs.rules'

/**
 * Which need partners are sought for, by its name or in a person’s own words; the page is read anew with it. The address
 * holds codes and ids alone.
 */
export function NeedChoice({ need, query }: { need: Need | null; query: Record<string, string> }) {
  const t = useTranslations('referrals.choose')
  const nameOf = useTranslations('partners.need')
  const router = useRouter()
  const optionOf = (code: Need): Option => ({ value: code, label: nameOf(code) })
  const [value, setValue] = useState<ComboboxValue>(() => {
    const option = need ? optionOf(need) : undefined
    return option ? { text: option.label, option } : { text: '' }
  })

  async function findNeeds(typed: string): Promise<readonly Option[]> {
    const all = NEEDS.map(optionOf).toSorted((a, b) => a.label.localeCompare(b.label, 'uk'))
    const sought = typed.trim().toLowerCase()
    if (sought === '') return all
    const named = all.filter(({ label }) => label.toLowerCase().includes(sought))
    // The words people use for their needs are many: they come once somebody types.
    const { readNeed } = await import('@/lib/partners/need-finding.rules')
    const meant = readNeed(typed).needs.map(({ code }) => optionOf(code))
    return [...named, ...meant.filter(({ value: code }) => named.every((each) => each.value !== code))]
  }
  function choose(changed: ComboboxValue) {
    setValue(changed)
    const chosen = changed.option?.value
    if (!chosen || chosen === need) return
    router.replace(`/referrals/new?${new URLSearchParams({ ...query, need: chosen })}`)
  }
  return (
    <Combobox
      label={t('need')}
      hint={t('needHint')}
      name="need"
      width="medium"
      placeholder={t('needNotChosen')}
      value={value}
      onChange={choose}
      load={findNeeds}
      startsAt={0}
    />
  )
}
