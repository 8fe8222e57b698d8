'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIsLive, useLive } from '@/components/layout/live'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { TodayPage } from '@/lib/oversight/today.queries'
import { rowKey } from '@/lib/oversight/today.rules'

const KINDS = ['today'] as const
const KEY = ['today'] as const
type Answer = Result<TodayPage, string>

const keysOf = ({ lists }: TodayPage): string[] => lists.flatMap(({ rows }) => rows.map(rowKey))

/**
 * The page as it is now. It changes by itself; while the pointer or the focus is on a row the change is held back and only
 * counted, so that nothing moves under the cursor.
 */
export function useToday(first: TodayPage) {
  const [shown, setShown] = useState(first)
  const [isHeld, setHeld] = useState(false)
  const [known] = useState(() => new Set(keysOf(first)))
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ client, signal }) => {
      const before = client.getQueryData<Answer>(KEY)
      const body = { known: before?.ok ? keysOf(before.value) : [] }
      return postJson<Answer>('/api/today', body, signal, { isByItself: true })
    },
    staleTime: Number.POSITIVE_INFINITY,
    initialData: { ok: true, value: first },
  })
  useLive(KINDS, () => void query.refetch())
  const isLive = useIsLive()
  const latest = query.data.ok ? query.data.value : shown
  if (!isHeld && latest !== shown) setShown(latest)
  const on = new Set(keysOf(shown))
  const waiting = keysOf(latest).filter((key) => !on.has(key)).length
  return {
    shown,
    /** Rows that came while the page was open. */
    fresh: [...on].filter((key) => !known.has(key)),
    /** How many rows are held back; whether anything is. */
    waiting,
    isBehind: latest !== shown,
    isFailed: query.isError || !isLive,
    hold: () => setHeld(true),
    release: () => setHeld(false),
    show: () => setShown(latest),
    renew: () => void query.refetch(),
  }
}
