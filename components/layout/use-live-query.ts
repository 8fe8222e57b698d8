'use client'

import { useQuery } from '@tanstack/react-query'
import { postJson } from '@/lib/core/http'
import type { LiveKind } from '@/lib/core/live-kinds'
import { useLive } from './live'

type LiveQuery<T> = {
  /** What it shows changes with these. */
  kinds: readonly LiveKind[]
  /** A route handler, and what it is asked. */
  url: string
  body: unknown
  /** What the page came with; without it the list is asked for at once. */
  initial?: T
}

/**
 * A list of the page that is read anew whenever it changes on any machine. Reading does not count as work: a screen nobody
 * touches still signs out.
 */
export function useLiveQuery<T>({ kinds, url, body, initial }: LiveQuery<T>) {
  const query = useQuery({
    queryKey: [url, body],
    queryFn: ({ signal }) => postJson<T>(url, body, signal, { isByItself: true }),
    staleTime: Number.POSITIVE_INFINITY,
    // What changed while the screen was away was not heard: it begins with what its page brings.
    gcTime: 0,
    ...(initial !== undefined && { initialData: initial }),
  })
  useLive(kinds, () => void query.refetch())
  return query
}
