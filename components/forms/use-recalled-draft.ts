'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { z } from 'zod'
import type { DraftProgress } from '@/lib/core/draft-keeper'
import type { Draft } from '@/lib/core/drafts'
import { postJson } from '@/lib/core/http'
import { useServerDraft } from './use-server-draft'
import { useSubmissionKey } from './use-submission-key'

/** What `KeptNote` shows of a small form, and what the form does when it is over. */
export type RecalledDraft = {
  /** Kept with what is typed, so that a press after a lost answer and a reload is still the same submission. */
  submission: {
    id: string
    renew: () => void
    /** Before a form is sent that may be sent as it was opened: its key is kept although nothing is typed. */
    keep: () => void
  }
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
}

type RecalledSettings = {
  key: string
  /** Puts back what was typed earlier. */
  onFound: (content: unknown) => void
  /** Empties the form. */
  onStartOver: () => void
}

/** A draft from before its key was kept with it has this shape by no chance. */
const keptSchema = z.strictObject({ submissionId: z.string(), form: z.unknown() })

type Answer = { ok: true; value: Draft | null } | { ok: false; error: string }

/**
 * Keeps a small form on the server as it is typed, and brings back what was left of it. The form asks for it itself when it is
 * shown, so that no page reads drafts of forms nobody opens.
 */
export function useRecalledDraft({ key, onFound, onStartOver }: RecalledSettings) {
  const draft = useServerDraft<unknown>({ key })
  const { id, take, renew } = useSubmissionKey()
  const last = useRef<unknown>(undefined)
  const [savedAt, setSavedAt] = useState<Date>()
  const found = useEffectEvent(({ content, revision, savedAt: at }: Draft) => {
    draft.goOnFrom(revision)
    setSavedAt(new Date(at))
    const left = keptSchema.safeParse(content)
    if (left.success) take(left.data.submissionId)
    last.current = left.success ? left.data.form : content
    onFound(last.current)
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
  const { progress, discard, overwrite } = draft
  function keep(form: unknown, submissionId = id): void {
    last.current = form
    draft.keep({ submissionId, form })
  }
  function settle(typedOn?: unknown): void {
    setSavedAt(undefined)
    last.current = undefined
    // What is typed next into a form that stays open is another submission.
    const next = renew()
    void draft.settle()
    if (typedOn !== undefined) keep(typedOn, next)
  }
  const kept: RecalledDraft = {
    submission: {
      id,
      renew: () => {
        const next = renew()
        if (last.current !== undefined) keep(last.current, next)
      },
      keep: () => {
        if (last.current === undefined) keep({})
      },
    },
    progress: savedAt && progress.state === 'untouched' ? { state: 'saved', at: savedAt } : progress,
    isRecalled: savedAt !== undefined,
    overwrite,
    startOver: () => {
      onStartOver()
      settle()
    },
    discard,
  }
  return {
    kept,
    keep: (form: unknown) => keep(form),
    /** Nothing is typed any more, or only what is given. */
    settle,
  }
}
