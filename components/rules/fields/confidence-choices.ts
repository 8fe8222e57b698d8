'use client'

import { useTranslations } from 'next-intl'
import type { Choice } from '@/components/forms/select-field'

const CONFIDENCES = ['law', 'order', 'guide', 'courtPage', 'publicPage', 'inferred', 'unverified'] as const

/** How sure one may be of a rule, the surest first. */
export function useConfidenceChoices(): Choice[] {
  const t = useTranslations('rules.confidence')
  return CONFIDENCES.map((value) => ({ value, label: t(value) }))
}
