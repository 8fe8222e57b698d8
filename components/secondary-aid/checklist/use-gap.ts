'use client'

import { useTranslations } from 'next-intl'
import type { ReceivingGap } from '@/lib/secondary-aid/receiving.rules'
import { useChecklistFrame } from './checklist-frame'

/** The sentence of a gap. */
export function useGapText(): (gap: ReceivingGap) => string {
  const t = useTranslations('secondaryAid.fieldErrors')
  const own = useTranslations('secondaryAid.checklist')
  return ({ code }) => (code === 'notSigned' ? own('notSigned') : t(code))
}

/** What stands beside a field after a refused attempt to receive. */
export function useGap(field: string): string | undefined {
  const { saving } = useChecklistFrame()
  const textOf = useGapText()
  const gap = saving.gaps.find((each) => each.field === field)
  return gap && textOf(gap)
}
