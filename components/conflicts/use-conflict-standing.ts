'use client'

import { useQuery } from '@tanstack/react-query'
import type { Matter } from '@/lib/conflicts/conflict.schema'
import type { findConflictStanding } from '@/lib/conflicts/conflict-check.queries'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'

/** The parties of a matter and its last check; read again after each change. */
export function useConflictStanding(matter: Matter) {
  return useQuery({
    queryKey: ['conflictStanding', matter.kind, matter.id],
    queryFn: ({ signal }) =>
      postJson<Answer<typeof findConflictStanding>>('/api/conflicts/standing', { matter }, signal),
    refetchInterval: ({ state }) => (state.status === 'error' ? 5000 : false),
    staleTime: Number.POSITIVE_INFINITY,
    // Personal data does not outlive the screen.
    gcTime: 0,
  })
}
