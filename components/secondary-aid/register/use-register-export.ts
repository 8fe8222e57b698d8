'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { saveBlob } from '@/lib/core/file-download'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import type { ApplicationFilter } from '@/lib/secondary-aid/application.schema'
import {
  startRegisterExportAction,
  stopRegisterExportAction,
} from '@/lib/secondary-aid/register-export.actions'
import type { findRegisterExport } from '@/lib/secondary-aid/register-export.queries'
import { isUnderWay } from '@/lib/secondary-aid/register-export.rules'
import { fetchInParts } from './fetch-in-parts'

export type Fetching =
  | { kind: 'idle' }
  | { kind: 'working'; bytes: number; rows: number | undefined; stop: () => void }
  | { kind: 'done'; rows: number }
  | { kind: 'failed' }

const POLL_MS = 1_000
const KEY = ['registerExport']

/** A sheet of the register: fetched at once when it is small, else made by the job runner and fetched when it is ready. */
export function useRegisterExport(fileName: () => string) {
  const [fetching, setFetching] = useState<Fetching>({ kind: 'idle' })
  const [isStarting, setIsStarting] = useState(false)
  const client = useQueryClient()
  const standing = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) =>
      postJson<Answer<typeof findRegisterExport>>('/api/applications/export/standing', {}, signal),
    refetchInterval: ({ state }) => {
      const found = state.data?.ok ? state.data.value : null
      return found && isUnderWay(found.state) ? POLL_MS : false
    },
  })
  const made = standing.data?.ok ? standing.data.value : null

  async function fetchSheet(url: string, body: unknown) {
    const controller = new AbortController()
    const stop = () => controller.abort()
    let rows: number | undefined
    setFetching({ kind: 'working', bytes: 0, rows, stop })
    try {
      const sheet = await fetchInParts(url, body, controller.signal, (bytes, headers) => {
        rows = Number(headers.get('X-Rows') ?? 0)
        setFetching({ kind: 'working', bytes, rows, stop })
      })
      saveBlob(sheet, fileName())
      setFetching({ kind: 'done', rows: rows ?? 0 })
    } catch {
      setFetching(controller.signal.aborted ? { kind: 'idle' } : { kind: 'failed' })
    }
  }

  return {
    fetching,
    made,
    isStarting,
    async start(filter: ApplicationFilter) {
      const { number, ...codes } = filter
      const asked = { ...codes, ...(number && { number }), after: undefined }
      setIsStarting(true)
      const answer = await startRegisterExportAction({ filter: asked }).catch(() => undefined)
      setIsStarting(false)
      if (!answer?.ok) return setFetching({ kind: 'failed' })
      if (answer.value.kind === 'now') return fetchSheet('/api/applications/export', asked)
      setFetching({ kind: 'idle' })
      await client.invalidateQueries({ queryKey: KEY })
    },
    fetchMade: (exportId: string) => fetchSheet('/api/applications/export/download', { exportId }),
    async stopMaking(exportId: string) {
      await stopRegisterExportAction({ exportId })
      await client.invalidateQueries({ queryKey: KEY })
    },
  }
}
