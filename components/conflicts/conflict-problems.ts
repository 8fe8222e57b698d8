'use client'

import { useTranslations } from 'next-intl'

const PROBLEMS = ['changedMeanwhile', 'notYours', 'checkNotFound', 'matterNotFound', 'partyNotFound'] as const

/** What is said when something was not saved. */
export function useProblemText(): (code: string) => string {
  const t = useTranslations('conflicts.problem')
  return (code) => t(PROBLEMS.find((each) => each === code) ?? 'other')
}
