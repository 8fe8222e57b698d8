'use client'

import { useMessages, useTranslations } from 'next-intl'

/** What went wrong, by its code, and what to do about it. */
export function useImportError(): (code: string) => string {
  const t = useTranslations('imports.errors')
  const known = useMessages().imports.errors
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (code) => (isKnown(code) ? t(code) : t('fault'))
}
