'use client'

import { useMessages, useTranslations } from 'next-intl'

/** The short name of a category for lists; those that tell too much are «Особливий захист». */
export function useCategoryName(): (code: string | null) => string {
  const t = useTranslations('secondaryAid.decisions')
  const known = useMessages().secondaryAid.decisions.category
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (code) => {
    if (!code) return t('noCategory')
    return isKnown(code) ? t(`category.${code}`) : code
  }
}
