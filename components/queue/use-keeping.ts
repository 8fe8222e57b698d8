'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { useProblemWords } from './use-problem-words'

type Answer = { ok: true; value: unknown } | { ok: false; error: string }

/** A change to the hall's windows or addresses: the page is read anew after it, and a refusal is said where it was pressed. */
export function useKeeping() {
  const router = useRouter()
  const words = useProblemWords()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<{ code: string; text: string }>()

  async function keep(act: () => Promise<Answer>): Promise<boolean> {
    setPending(true)
    setProblem(undefined)
    try {
      const answer = await act()
      if (answer.ok) router.refresh()
      else if (answer.error === 'signedOut') noteSessionEnded()
      else setProblem({ code: answer.error, text: words(answer.error) })
      return answer.ok
    } catch {
      noteRequestFailed()
      setProblem({ code: 'other', text: words('other') })
      return false
    } finally {
      setPending(false)
    }
  }
  return { keep, pending, problem, forgetProblem: () => setProblem(undefined) }
}
