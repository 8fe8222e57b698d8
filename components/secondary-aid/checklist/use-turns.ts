'use client'

import { useRef } from 'react'
import { newId } from '@/lib/core/new-id'

/** Requests of one screen: one after another, each with a key of its own. */
export function useTurns() {
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const sent = useRef({ request: '', key: '' })

  /** Begins when all that was asked for before has ended. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.current.then(work, work)
    queue.current = next.catch(() => undefined)
    return next
  }
  /** The same request keeps its key, so that a retry after a lost answer makes no second record. */
  function keyFor(request: object): string {
    const text = JSON.stringify(request)
    if (sent.current.request !== text) sent.current = { request: text, key: newId() }
    return sent.current.key
  }
  return { inTurn, keyFor }
}
