'use client'

import { useState } from 'react'
import { noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'

type Outcome = { ok: true; value: unknown } | { ok: false; error: string }
type Failure = { ok: false; error: 'unreachable' }

/**
 * Calls a server action from a form or a button: says while it runs, tells a lost connection from a refusal, and
 * asks for the password over the page when the session has ended.
 */
export function useAct<In, Out extends Outcome>(act: (input: In) => Promise<Out>) {
  const [pending, setPending] = useState(false)

  async function run(input: In): Promise<Out | Failure> {
    setPending(true)
    try {
      const outcome = await act(input)
      if (!outcome.ok && outcome.error === 'signedOut') noteSessionEnded()
      return outcome
    } catch {
      // A server action fails by itself only when the server was not reached.
      noteRequestFailed()
      return { ok: false, error: 'unreachable' }
    } finally {
      setPending(false)
    }
  }
  return { run, pending }
}
