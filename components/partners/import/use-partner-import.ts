'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { noteSessionEnded } from '@/components/layout/session'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { ShownImport } from '@/lib/partners/import/partner-import.schema'

const POLL_MS = 1000
const RETRY_MS = 3000

/** How a file stands, asked for every second while it is read; the page is read anew when it has ended. */
export function usePartnerImport(first: ShownImport): ShownImport {
  const router = useRouter()
  const { data } = useQuery({
    queryKey: ['partnerImport', first.id],
    queryFn: ({ signal }) =>
      postJson<Result<ShownImport, string>>('/api/partner-imports/standing', { importId: first.id }, signal),
    initialData: { ok: true as const, value: first },
    retry: false,
    refetchInterval: ({ state }) => {
      if (state.status === 'error') return RETRY_MS
      return state.data?.ok && state.data.value.state === 'READING' ? POLL_MS : false
    },
  })
  const signedOut = !data.ok && data.error === 'signedOut'
  useEffect(() => {
    if (signedOut) noteSessionEnded()
  }, [signedOut])
  const shown = data.ok ? data.value : first
  const goesOn = shown.state === 'READING'
  const wentOn = useRef(goesOn)
  useEffect(() => {
    if (wentOn.current && !goesOn) router.refresh()
    wentOn.current = goesOn
  }, [goesOn, router])
  return shown
}
