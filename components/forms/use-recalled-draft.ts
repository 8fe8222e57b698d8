'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { DraftProgress } from '@/lib/core/draft-keeper'
import type { Draft } from '@/lib/core/drafts'
import { postJson } from '@/lib/core/http'
import { useServerDraft } from './use-server-draft'

/** What `KeptNote` shows of a small form, and what the form does when it is over. */
export type RecalledDraft = {
  progress: DraftProgress
  /** What stands in the form was typed at an earlier time. */
  isRecalled: boolean
  /** What it was typed about has changed meanwhile. */
  isOutdated?: boolean
  overwrite: () => void
  /** Throws away what was typed earlier. */
  startOver: () => void
  /** After the form is sent. */
  discard: () => Promise<void>
  /** After the form is sent and stays open. */
  settle: () => void
}

type RecalledSettings = {
  key: string
  /** Puts back what was typed earlier. */
  onFound: (content: unknown) => void
  /** Empties the form. */
  onStartOver: () => void
}

type Answer = { ok: true; value: Draft | null } | { ok: false; error: string }

/**
 * Keeps a small form on the server as it is typed, and brings back what was left of it. The form asks for it itself when it is
 * shown, so that no page reads drafts of forms nobody opens.
 */
export function useRecalledDraft({ key, onFound, onStartOver }: RecalledSettings) {
  const draft = useServerDraft<unknown>({ key })
  const [savedAt, setSavedAt] = useState<Date>()
  const found = useEffectEvent(({ content, revision, savedAt: at }: Draft) => {
    draft.goOnFrom(revision)
    setSavedAt(new Date(at))
    onFound(content)
  })
  useEffect(() => {
    const left = new AbortController()
    postJson<Answer>('/api/drafts/find', { key }, left.signal, { isByItself: true })
      .then((answer) => {
        if (answer.ok && answer.value) found(answer.value)
      })
      // Without an answer the form begins empty, and what is typed now is kept.
      .catch(() => undefined)
    return () => left.abort()
  }, [key])
  const { progress, keep, discard, overwrite } = draft
  function settle(): void {
    setSavedAt(undefined)
    void draft.settle()
  }
  const kept: RecalledDraft = {
    progress: savedAt && progress.state === 'untouched' ? { state: 'saved', at: savedAt } : progress,
    isRecalled: savedAt !== undefined,
    overwrite,
    startOver: () => {
      onStartOver()
      settle()
    },
    discard,
    settle,
  }
  return { kept, keep, /** Nothing is typed any more. */ settle }
}
