'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { noteSessionEnded } from '@/components/layout/session'
import type { findImportStanding } from '@/lib/clients/import/client-import.queries'
import { type ImportStanding, isUnderWay } from '@/lib/clients/import/import-state.rules'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'

const POLL_MS = 1_000
const RETRY_MS = 3_000

/** How an import stands, asked for every second while it goes on; the page is read anew when it has ended. */
export function useImportStanding(importId: string, first: ImportStanding) {
  const router = useRouter()
  const query = useQuery({
    queryKey: ['importStanding', importId],
    queryFn: ({ signal }) =>
      postJson<Answer<typeof findImportStanding>>('/api/imports/standing', { importId }, signal),
    initialData: { ok: true as const, value: first },
    retry: false,
    refetchInterval: ({ state }) => {
      if (state.status === 'error') return RETRY_MS
      return state.data?.ok && isUnderWay(state.data.value.state) ? POLL_MS : false
    },
  })
  const signedOut = !query.data.ok && 'error' in query.data && String(query.data.error) === 'signedOut'
  useEffect(() => {
    if (signedOut) noteSessionEnded()
  }, [signedOut])

  const standing = query.data.ok ? query.data.value : first
  const goesOn = isUnderWay(standing.state)
  const wentOn = useRef(goesOn)
  useEffect(() => {
    if (wentOn.current && !goesOn) router.refresh()
    wentOn.current = goesOn
  }, [goesOn, router])
  return { standing, isFailed: query.isError, askAgain: () => void query.refetch() }
}
