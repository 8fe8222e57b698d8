'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { type DraftAnswer, DraftKeeper, type DraftProgress } from '@/lib/core/draft-keeper'
import { postJson } from '@/lib/core/http'

type ServerDraftSettings = {
  key: string
  /** The draft the page was opened with, if there was one. */
  found?: { revision: number }
}

export type ServerDraft<T> = {
  progress: DraftProgress
  /** An earlier draft, found after the form was shown. */
  goOnFrom: (revision: number) => void
  /** Call at every change. */
  keep: (content: T) => void
  /** After the form is saved, or thrown away. */
  discard: () => Promise<void>
  /** After the form is saved and stays open: what was typed before is no draft any more. */
  settle: () => Promise<void>
  /** When `progress.state` is `elsewhere`: what stands on this screen is the right one. */
  overwrite: () => void
}

/** Keeps a form on the server as it is typed, so that a reload, a lost connection or an ended session lose nothing. */
export function useServerDraft<T>({ key, found }: ServerDraftSettings): ServerDraft<T> {
  const [progress, setProgress] = useState<DraftProgress>({ state: 'untouched' })
  const revision = found?.revision ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is where the screen began
  const keeper = useMemo(() => makeKeeper(key, revision, setProgress), [key])

  useEffect(() => {
    const leave = () => {
      const unsent = keeper.unsent()
      // The page is going: a beacon is the one message that still arrives.
      if (unsent) navigator.sendBeacon('/api/drafts/save', asJson(unsent))
    }
    const back = () => void keeper.flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', back)
      void keeper.flush()
    }
  }, [keeper])

  return {
    progress,
    goOnFrom: useCallback((from: number) => keeper.goOnFrom(from), [keeper]),
    keep: useCallback((content: T) => keeper.keep(content), [keeper]),
    discard: useCallback(() => keeper.discard(), [keeper]),
    settle: useCallback(() => keeper.settle(), [keeper]),
    overwrite: useCallback(() => void keeper.overwrite(), [keeper]),
  }
}

function makeKeeper(key: string, revision: number, onProgress: (progress: DraftProgress) => void) {
  return new DraftKeeper({
    key,
    revision,
    save: (draft) => postJson<DraftAnswer>('/api/drafts/save', draft),
    drop: (dropped) => postJson('/api/drafts/drop', { key: dropped }).catch(leftBehind),
    onProgress,
    onSignedOut: () => window.dispatchEvent(new Event(SESSION_ENDED)),
  })
}

// `SessionGuard` of the frame listens for it and asks for the password over the page; forms know no frame.
const SESSION_ENDED = 'pryimalnia:session-ended'

// The record is saved; a draft that could not be dropped is offered once more and then thrown away by hand.
const leftBehind = () => undefined

const asJson = (body: unknown) => new Blob([JSON.stringify(body)], { type: 'application/json' })
