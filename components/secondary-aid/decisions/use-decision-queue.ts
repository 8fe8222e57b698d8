'use client'

import { useState } from 'react'
import { useIsLive } from '@/components/layout/live'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { QueuePage } from '@/lib/secondary-aid/decision.queries'
import { newlyWaiting, rowAfter } from '@/lib/secondary-aid/decision-queue.rules'

const KINDS = ['decisions'] as const

/**
 * The rows on the screen. What is new is only counted, by identifiers alone, until it is asked for: the list never
 * changes under the cursor by itself.
 */
export function useDecisionQueue(first: QueuePage) {
  const [{ rows, next }, setPage] = useState(first)
  const [done, setDone] = useState<readonly string[]>([])
  const [isFailed, setFailed] = useState(false)
  const waiting = useLiveQuery<Result<{ ids: string[] }, string>>({
    kinds: KINDS,
    url: '/api/decisions/waiting',
    body: {},
  })
  const isLive = useIsLive()
  const shown = [...rows.map(({ id }) => id), ...done]
  const fresh = waiting.data?.ok ? newlyWaiting(waiting.data.value.ids, shown, next !== null) : []

  async function ask(body: object): Promise<QueuePage | undefined> {
    try {
      const answer = await postJson<Result<QueuePage, string>>('/api/decisions/queue', body)
      setFailed(!answer.ok)
      return answer.ok ? answer.value : undefined
    } catch {
      setFailed(true)
      return undefined
    }
  }
  /** Shows the list as it is now. */
  async function renew(): Promise<void> {
    const page = await ask({})
    if (!page) return
    setPage(page)
    setDone([])
  }
  async function readMore(): Promise<void> {
    const page = next && (await ask({ after: next }))
    if (page) setPage({ rows: [...rows, ...page.rows], next: page.next })
  }
  /** Takes a row out; gives the one to open next. */
  function finish(id: string) {
    const following = rowAfter(rows, id)
    setPage({ rows: rows.filter((row) => row.id !== id), next })
    setDone([...done, id])
    return following
  }
  return {
    rows,
    hasMore: next !== null,
    newCount: fresh.length,
    isFailed: isFailed || waiting.isError || !isLive,
    renew,
    readMore,
    finish,
  }
}
