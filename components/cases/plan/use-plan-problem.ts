'use client'

import { useTranslations } from 'next-intl'

const PROBLEMS = [
  'planNotFound',
  'changedMeanwhile',
  'reviewInPast',
  'noteMissing',
  'wrongState',
  'keyReused',
] as const

/** What is said when something of a plan was not saved. */
export function usePlanProblem(): (code: string) => string {
  const t = useTranslations('casePlan.problem')
  return (code) => t(PROBLEMS.find((each) => each === code) ?? 'other')
}
