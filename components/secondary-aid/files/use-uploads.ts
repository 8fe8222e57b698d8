'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { noteRequestFailed, useConnection } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { sendFile, Unreachable } from '@/lib/core/http'
import { newId } from '@/lib/core/new-id'
import type { Answer } from '@/lib/core/result'
import type { attachFile } from '@/lib/secondary-aid/application-file.commands'

export type Upload = {
  key: string
  doc: string
  file: File
  state: { kind: 'sending'; share: number } | { kind: 'lost' } | { kind: 'refused'; error: string }
}

type Uploads = {
  applicationId: string
  mostBytes: number
  onDone: (fileName: string) => void
}

/**
 * Files on their way to the papers of an application. What is too large is told before it is sent; what was cut off is sent
 * again, under the same key, when the connection is back.
 */
export function useUploads({ applicationId, mostBytes, onDone }: Uploads) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const running = useRef(new Map<string, AbortController>())
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const dropped = useRef(new Set<string>())
  const connection = useConnection()

  function settle(key: string, state: Upload['state'] | undefined) {
    setUploads((before) =>
      state
        ? before.map((upload) => (upload.key === key ? { ...upload, state } : upload))
        : before.filter((upload) => upload.key !== key),
    )
  }
  /** One after another: pages keep their order, and a slow line is not divided. */
  function send(upload: Upload) {
    settle(upload.key, { kind: 'sending', share: 0 })
    turn.current = turn.current.then(() => (dropped.current.has(upload.key) ? undefined : sendNow(upload)))
  }
  async function sendNow({ key, doc, file }: Upload) {
    const giveUp = new AbortController()
    running.current.set(key, giveUp)
    try {
      const about = { applicationId, doc, submissionId: key }
      const answer = await sendFile<Answer<typeof attachFile>>('/api/files/attach', file, about, {
        signal: giveUp.signal,
        onProgress: (share) => settle(key, { kind: 'sending', share }),
      })
      if (answer.ok) {
        settle(key, undefined)
        onDone(file.name)
        return
      }
      if (String(answer.error) === 'signedOut') {
        noteSessionEnded()
        settle(key, { kind: 'lost' })
      } else settle(key, { kind: 'refused', error: answer.error })
    } catch (error) {
      if (!(error instanceof Unreachable)) return settle(key, undefined)
      if (error.status) return settle(key, { kind: 'refused', error: 'fault' })
      noteRequestFailed()
      settle(key, { kind: 'lost' })
    } finally {
      running.current.delete(key)
    }
  }
  function add(doc: string, files: Iterable<File>) {
    const added = Array.from(files, (file): Upload => {
      const state: Upload['state'] =
        file.size > mostBytes
          ? { kind: 'refused', error: 'fileTooBig' }
          : file.size === 0
            ? { kind: 'refused', error: 'fileEmpty' }
            : { kind: 'sending', share: 0 }
      return { key: newId(), doc, file, state }
    })
    setUploads((before) => [...before, ...added])
    for (const upload of added) if (upload.state.kind === 'sending') send(upload)
  }
  const sendLost = useEffectEvent(() => {
    for (const upload of uploads) if (upload.state.kind === 'lost') send(upload)
  })
  useEffect(() => {
    if (connection.state === 'online') sendLost()
  }, [connection.state])
  useEffect(() => {
    const all = running.current
    return () => {
      for (const giveUp of all.values()) giveUp.abort()
    }
  }, [])

  return {
    uploads,
    add,
    again: send,
    drop: (key: string) => {
      dropped.current.add(key)
      running.current.get(key)?.abort()
      settle(key, undefined)
    },
  }
}
export type UploadsFrame = ReturnType<typeof useUploads>
