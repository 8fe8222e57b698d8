'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { type RecalledDraft, useRecalledDraft } from './use-recalled-draft'

/** Keeps a small form on the server as it is typed, and fills it with what was typed into it at an earlier time. */
export function useKeptForm<Form extends FieldValues, Context, Sent>(
  key: string,
  { getValues, reset, subscribe }: UseFormReturn<Form, Context, Sent>,
): RecalledDraft {
  const [start] = useState(() => structuredClone(getValues()))
  const { kept, keep, settle } = useRecalledDraft({
    key,
    onFound: (content) => reset(begunWith(start, content, getValues()), { keepDefaultValues: true }),
    onStartOver: () => reset(start),
  })
  const [last, setLast] = useState(() => JSON.stringify(start))
  const typed = useEffectEvent((values: Form) => {
    const now = JSON.stringify(values)
    if (now === last) return
    setLast(now)
    // As it was before anything was typed: nothing to keep.
    if (now === JSON.stringify(start)) settle()
    else keep(values)
  })
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => typed(values) }),
    [subscribe],
  )
  return kept
}

/** The form with what was typed earlier; whatever is typed already, and what has another shape now, stays as it is. */
function begunWith<Form extends FieldValues>(start: Form, content: unknown, now: Form): Form {
  if (typeof content !== 'object' || content === null) return now
  const earlier = Object.entries(content).filter(
    ([name, value]) =>
      isAlike(value, start[name]) && JSON.stringify(now[name]) === JSON.stringify(start[name]),
  )
  return { ...now, ...Object.fromEntries(earlier) }
}

const isAlike = (value: unknown, as: unknown) =>
  typeof value === typeof as &&
  Array.isArray(value) === Array.isArray(as) &&
  (value === null) === (as === null)
