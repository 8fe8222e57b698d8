'use client'

import { useState } from 'react'
import { type SubmissionKey, useSubmissionKey } from '@/components/forms/use-submission-key'
import { noteRequestFailed } from './connection'
import { noteSessionEnded } from './session'

type Outcome<Value> = { ok: true; value: Value } | { ok: false; error: string }

/** What is kept of a form on the server: thrown away once the deed is done, and its key outlives a reload. */
export type KeptSubmission = {
  discard: () => unknown
  submission?: Pick<SubmissionKey, 'id'> & { renew: () => unknown }
}

/**
 * Sends a deed once, however often it is pressed: the key of the submission stays until the deed is done, so that a
 * repeated press after a lost answer is the same submission. A refused one leaves its key free; a key under which something
 * else was done is no use any more.
 *
 * @returns `send` takes the deed, and the draft of the form, dropped once the deed is done; `problem`: the code of the last refusal, `other` when the server was not reached
 */
export function useSubmission<Value>(onDone: (value: Value) => void) {
  const own = useSubmissionKey()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function send<Answer extends Outcome<Value>>(
    act: (submissionId: string) => Promise<Answer>,
    kept?: KeptSubmission,
  ): Promise<Answer | undefined> {
    const key = kept?.submission ?? own
    setPending(true)
    setProblem(undefined)
    try {
      const outcome = await act(key.id)
      if (outcome.ok) {
        // Before the form is gone: shown again at once, it does not bring back what has just been sent.
        await kept?.discard()
        onDone(outcome.value)
        return outcome
      }
      if (outcome.error === 'signedOut') noteSessionEnded()
      if (outcome.error === 'keyReused') key.renew()
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
