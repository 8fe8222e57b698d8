'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { postJson } from '@/lib/core/http'
import { newId } from '@/lib/core/new-id'
import type { Result } from '@/lib/core/result'

export type LinkStanding<Opened, Done> =
  | { kind: 'opening' | 'unreachable' | 'over' }
  | { kind: 'open'; value: Opened }
  | { kind: 'done'; value: Done }

/** Refusals that say nothing of the link: it is worth pressing again. */
const PASSING: readonly string[] = ['fault', 'tooManyRequests']
/** Refusals of what was typed, not of the link: the form itself says what to do. */
const OF_THE_ANSWER: readonly string[] = ['invalidInput', 'changedMeanwhile']

/** Why an answer was not taken while the link still serves; `fieldErrors` by path of the field, as the server names it. */
export type RefusedAnswer = { ok: false; error: string; fieldErrors?: Record<string, string[]> }

/**
 * A page behind a signed link, for somebody without an account: the link is read from behind `#`, opened, and answered once.
 * An answer that does not arrive leaves the page, and what was typed, as it was: `isLost`. Pressed again it is the same one,
 * whether the first arrived or not. One that was refused for what it says leaves the page too: `answer` gives why.
 */
export function useLinkPage<Opened, Done>({ openAt, answerAt }: { openAt: string; answerAt: string }) {
  const [standing, setStanding] = useState<LinkStanding<Opened, Done>>({ kind: 'opening' })
  const [pending, setPending] = useState(false)
  const [isLost, setLost] = useState(false)
  const [submissionId] = useState(() => newId())

  async function open() {
    setStanding({ kind: 'opening' })
    try {
      const opened = await postJson<Result<Opened, string>>(openAt, { token: tokenOfPage() })
      if (opened.ok) setStanding({ kind: 'open', value: opened.value })
      else setStanding({ kind: PASSING.includes(opened.error) ? 'unreachable' : 'over' })
    } catch {
      setStanding({ kind: 'unreachable' })
    }
  }
  const begin = useEffectEvent(() => void open())
  useEffect(() => {
    const reopen = () => begin()
    reopen()
    window.addEventListener('hashchange', reopen)
    return () => window.removeEventListener('hashchange', reopen)
  }, [])

  async function answer(given: object): Promise<RefusedAnswer | undefined> {
    setPending(true)
    setLost(false)
    try {
      const answered = await postJson<{ ok: true; value: Done } | RefusedAnswer>(answerAt, {
        token: tokenOfPage(),
        submissionId,
        ...given,
      })
      if (answered.ok) setStanding({ kind: 'done', value: answered.value })
      else if (PASSING.includes(answered.error)) setLost(true)
      else if (OF_THE_ANSWER.includes(answered.error)) return answered
      else setStanding({ kind: 'over' })
    } catch {
      setLost(true)
    } finally {
      setPending(false)
    }
    return undefined
  }
  return { standing, open, answer, pending, isLost }
}

const tokenOfPage = () => window.location.hash.slice(1)
