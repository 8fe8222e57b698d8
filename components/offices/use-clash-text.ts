'use client'

import { useTranslations } from 'next-intl'

/** Beside a field a colleague has changed meanwhile to something else: what stands there now, and by whom. */
export function useClashText(): (value: string, by: string) => string {
  const t = useTranslations('offices.changedMeanwhile')
  return (value, by) => t('field', { value: value || t('empty'), by: by || t('someone') })
}
