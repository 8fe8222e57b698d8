'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { ApplicationFilter } from '@/lib/secondary-aid/application.schema'
import type { RegisterCount } from '@/lib/secondary-aid/application-count.queries'
import type { ApplicationPage, RegisterCursor } from '@/lib/secondary-aid/application-list.queries'
import { registerAddress } from '@/lib/secondary-aid/register-form.schema'

export type RegisterStart = { filter: ApplicationFilter; viewId: string | undefined; page: ApplicationPage }

/**
 * The rows the conditions find, page by page, and how many there are. The address follows the conditions, so that they
 * can be gone back to; a number that was searched for stays out of it.
 */
export function useRegister(start: RegisterStart) {
  const [filter, setFilter] = useState(start.filter)
  const [viewId, setViewId] = useState(start.viewId)
  /** Where each page before this one began; the first begins nowhere. */
  const [trail, setTrail] = useState<(RegisterCursor | undefined)[]>([undefined])
  const after = trail.at(-1)
  const isStart = filter === start.filter && after === undefined
  const page = useQuery({
    queryKey: ['register', filter, after],
    queryFn: async ({ signal }) =>
      answerOf<ApplicationPage>('/api/applications/list', { ...filter, after }, signal),
    ...(isStart ? { initialData: start.page } : {}),
    placeholderData: keepPreviousData,
    gcTime: 0, // personal data does not outlive the screen
    staleTime: Number.POSITIVE_INFINITY,
  })
  const count = useQuery({
    queryKey: ['registerCount', filter],
    queryFn: async ({ signal }) => answerOf<RegisterCount>('/api/applications/count', filter, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

  function show(next: ApplicationFilter, view?: string): void {
    setFilter(next)
    setViewId(view)
    setTrail([undefined])
    window.history.replaceState(null, '', registerAddress(next, view))
  }
  const next = page.data?.next
  return {
    filter,
    viewId,
    show,
    applications: page.data?.applications ?? [],
    isLoading: page.isFetching,
    isFailed: page.isError,
    askAgain: () => page.refetch(),
    count: count.data,
    isCounting: count.isFetching,
    previous: trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined,
    next: next ? () => setTrail([...trail, next]) : undefined,
  }
}

async function answerOf<T>(url: string, body: unknown, signal: AbortSignal): Promise<T> {
  const answer = await postJson<Result<T, string>>(url, body, signal)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value
}
