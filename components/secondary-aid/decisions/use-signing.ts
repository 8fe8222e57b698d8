'use client'

import { useTranslations } from 'next-intl'
import { useSubmission } from '@/components/layout/use-submission'
import { MOVE_PROBLEMS } from '@/lib/secondary-aid/application-state.rules'
import { GRANT_BARS } from '@/lib/secondary-aid/decision-case.rules'

/** Sends a decision once, however often it is pressed, with the words of its refusal. */
export function useSigning<Value>(onDone: (value: Value) => void) {
  const t = useTranslations('secondaryAid')
  const { send, pending, problem } = useSubmission(onDone)

  function textOf(code: string): string {
    const move = MOVE_PROBLEMS.find((each) => each === code)
    if (move) return t(`moveProblem.${move}`)
    const bar = GRANT_BARS.find((each) => each === code)
    if (bar) return t(`decisions.grantBar.${bar}`)
    const known = FAILURES.find((each) => each === code)
    return t(`decisions.failed.${known ?? 'other'}`)
  }
  return { send, pending, problem: problem && textOf(problem) }
}

const FAILURES = ['applicationNotFound', 'keyReused', 'incomplete'] as const
