'use client'

import type { Messages } from 'next-intl'
import { useMessages, useTranslations } from 'next-intl'
import { useChecklistFrame } from './checklist-frame'

type Named = keyof Messages['secondaryAid']['checklist']['category']

/** The short name of a category; those of violence and its kind stand under a neutral one. */
export function useCategoryName(): (code: string) => string {
  const t = useTranslations('secondaryAid.checklist.category')
  const known = useMessages().secondaryAid.checklist.category
  const { checklist } = useChecklistFrame()
  const isNamed = (code: string): code is Named => Object.hasOwn(known, code)
  return (code) => (isNamed(code) ? t(code) : (checklist.categories[code]?.title ?? code))
}
