'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { MOVE_PROBLEMS } from '@/lib/secondary-aid/application-state.rules'
import { GRANT_BARS } from '@/lib/secondary-aid/decision-case.rules'

type Outcome<Value> = { ok: true; value: Value } | { ok: false; error: string }

/**
 * Sends a decision once, however often it is pressed: the key of the submission stays until the server has answered
 * with success, so that a repeated press after a lost answer is the same submission.
 */
export function useSigning<Value>(onDone: (value: Value) => void) {
  const t = useTranslations('secondaryAid')
  const [submissionId, setSubmissionId] = useState(() => crypto.randomUUID())
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()

  function textOf(code: string): string {
    const move = MOVE_PROBLEMS.find((each) => each === code)
    if (move) return t(`moveProblem.${move}`)
    const bar = GRANT_BARS.find((each) => each === code)
    if (bar) return t(`decisions.grantBar.${bar}`)
    const known = FAILURES.find((each) => each === code)
    return t(`decisions.failed.${known ?? 'other'}`)
  }
  async function send(act: (submissionId: string) => Promise<Outcome<Value>>): Promise<void> {
    setPending(true)
    setProblem(undefined)
    try {
      const outcome = await act(submissionId)
      if (outcome.ok) return onDone(outcome.value)
      if (outcome.error === 'signedOut') noteSessionEnded()
      // What was refused may be changed and sent again: that is another submission.
      setSubmissionId(crypto.randomUUID())
      setProblem(textOf(outcome.error))
    } catch {
      // A server action fails by itself only when the server was not reached.
      noteRequestFailed()
      setProblem(textOf('other'))
    } finally {
      setPending(false)
    }
  }
  return { send, pending, problem }
}

const FAILURES = ['applicationNotFound', 'keyReused', 'incomplete'] as const
