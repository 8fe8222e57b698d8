'use client'

import { useMessages, useTranslations } from 'next-intl'

/** The label of a field of a provider by its name; of a row, that of its list. */
export function useProviderLabel(): (name: string) => string {
  const t = useTranslations('mandates.providers.label')
  const known = useMessages().mandates.providers.label
  const isKnown = (name: string): name is keyof typeof known => Object.hasOwn(known, name)
  return (name) => {
    const [first = ''] = name.split('.')
    return isKnown(first) ? t(first) : name
  }
}
