'use client'

import { useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { TypedMandate } from '@/lib/secondary-aid/mandate.schema'

/** Beside a field of a mandate that is typed into: what stands there since a colleague has changed it. */
export function useClashAt(clashes: readonly (keyof TypedMandate)[], now: TypedMandate) {
  const t = useTranslations('mandates.word')
  const services = useTranslations('secondaryAid.service')
  const format = useFormatter()
  const wordsOf = (field: keyof TypedMandate): string => {
    if (field === 'services') return now.services.map((service) => services(service)).join(', ')
    if (field !== 'validTo' && field !== 'contactBy') return now[field]
    const day = now[field]
    return day ? format.dateTime(toUtcMidnight(day), 'day') : ''
  }
  return (name: string): { error: string } | undefined => {
    const field = clashes.find((each) => each === name)
    return field && { error: t('clash', { value: wordsOf(field) || t('empty') }) }
  }
}
