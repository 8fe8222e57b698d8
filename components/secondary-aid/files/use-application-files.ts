'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { AttachedFile } from '@/lib/secondary-aid/application-file.rules'

const keyOf = (applicationId: string) => ['applicationFiles', applicationId]
const LOOK_MS = 2000

/** The files of an application as they stand; asked again by itself while one is being looked through. */
export function useApplicationFiles(
  applicationId: string,
  first: readonly AttachedFile[],
): readonly AttachedFile[] {
  const query = useQuery({
    queryKey: keyOf(applicationId),
    queryFn: async ({ signal }) => {
      const answer = await postJson<Result<AttachedFile[], string>>(
        '/api/files/list',
        { applicationId },
        signal,
      )
      return answer.ok ? answer.value : []
    },
    initialData: first,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) =>
      state.data?.some(({ scanState }) => scanState === 'WAITING') ? LOOK_MS : false,
  })
  return query.data
}

/** To be called when a file came or went. */
export function useRefreshFiles(applicationId: string): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    () => client.invalidateQueries({ queryKey: keyOf(applicationId) }),
    [client, applicationId],
  )
}
