'use client'

import { useState } from 'react'
import { newId } from '@/lib/core/new-id'
import { noteRequestFailed } from './connection'
import { noteSessionEnded } from './session'

type Outcome<Value> = { ok: true; value: Value } | { ok: false; error: string }

/**
 * Sends a deed once, however often it is pressed: the key of the submission stays until the server has answered, so
 * that a repeated press after a lost answer is the same submission. What was refused may be changed and sent again:
 * that is another one.
 *
 * @returns `send` takes the deed, and what throws away the draft of the form once it is done; `problem`: the code of the last refusal, `other` when the server was not reached
 */
export function useSubmission<Value>(onDone: (value: Value) => void) {
  const [submissionId, setSubmissionId] = useState(() => newId())
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function send<Answer extends Outcome<Value>>(
    act: (submissionId: string) => Promise<Answer>,
    discard?: () => unknown,
  ): Promise<Answer | undefined> {
    setPending(true)
    setProblem(undefined)
    try {
      const outcome = await act(submissionId)
      if (outcome.ok) {
        // Before the form is gone: shown again at once, it does not bring back what has just been sent.
        await discard?.()
        onDone(outcome.value)
        return outcome
      }
      if (outcome.error === 'signedOut') noteSessionEnded()
      setSubmissionId(newId())
      setProblem(outcome.error)
      return outcome
    } catch {
      // A server action fails by itself only when the server was not reached.
      noteRequestFailed()
      setProblem('other')
      return undefined
    } finally {
      setPending(false)
    }
  }
  return { send, pending, problem }
}
