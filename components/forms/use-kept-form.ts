'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { type RecalledDraft, useRecalledDraft } from './use-recalled-draft'

export type KeptForm = RecalledDraft & {
  /** What `record` was when it was typed. */
  seen: string
}

/**
 * Keeps a small form on the server as it is typed, and fills it with what was typed into it at an earlier time.
 *
 * Kept are the fields that were changed, and `expectedRevision` with them: a day that is today's begins anew each time, and
 * nothing else of a record that has changed meanwhile is overwritten.
 *
 * @param record for a form that changes a record without a revision among its fields: the record as it stands, or its revision
 */
export function useKeptForm<Form extends FieldValues, Context, Sent>(
  key: string,
  { getValues, reset, subscribe }: UseFormReturn<Form, Context, Sent>,
  record = '',
): KeptForm {
  const [start, setStart] = useState(() => structuredClone(getValues()))
  const [found, setFound] = useState<unknown>()
  // Absent before anything is typed and after a saving: one’s own deeds on the record bring it newer with the page.
  const [begunOn, setBegunOn] = useState<string>()
  const seen = seenIn(found) ?? begunOn ?? record
  const { kept, keep, settle } = useRecalledDraft({
    key,
    onFound: setFound,
    onStartOver: () => {
      setFound(undefined)
      reset(start)
    },
  })
  const fill = useEffectEvent((content: unknown) =>
    reset(begunWith(start, content, getValues()), { keepDefaultValues: true }),
  )
  useEffect(() => {
    if (found !== undefined) fill(found)
  }, [found])
  const [last, setLast] = useState(() => JSON.stringify(start))
  const typed = useEffectEvent((values: Form) => {
    const now = JSON.stringify(values)
    if (now === last) return
    setLast(now)
    if (begunOn === undefined) setBegunOn(record)
    // As it was before anything was typed: nothing to keep.
    if (now === JSON.stringify(start)) forget()
    else keep({ ...changesOf(start, values), ...(record && { [SEEN]: seen }) })
  })
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => typed(values) }),
    [subscribe],
  )
  function forget(): void {
    setFound(undefined)
    settle()
  }
  return {
    ...kept,
    seen,
    isOutdated: seen !== record,
    settle: () => {
      setStart(structuredClone(getValues()))
      setBegunOn(undefined)
      forget()
    },
  }
}

const SEEN = 'seenRecord'

function seenIn(content: unknown): string | undefined {
  if (typeof content !== 'object' || content === null || !(SEEN in content)) return undefined
  return typeof content[SEEN] === 'string' ? content[SEEN] : undefined
}

function changesOf(start: FieldValues, values: FieldValues): FieldValues {
  const isChanged = ([name, value]: [string, unknown]) =>
    name === 'expectedRevision' || JSON.stringify(value) !== JSON.stringify(start[name])
  return Object.fromEntries(Object.entries(values).filter(isChanged))
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
