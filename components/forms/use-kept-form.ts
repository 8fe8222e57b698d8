'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { type RecalledDraft, useRecalledDraft } from './use-recalled-draft'

/** One's own saving of what is open in the form. */
type OwnSaving = {
  /** The fields as they were sent, or the form as it is begun anew: what was typed since then is of the next saving. */
  sent: FieldValues
  /** What the record is since then, for a form that was given one. */
  record?: string
}

export type KeptForm = RecalledDraft & {
  /** What `record` was when it was typed. */
  seen: string
  /** What it is now, as far as is known here: newer than the page after one’s own deed. */
  current: string
  /** Something is typed that is not saved. */
  isTyped: boolean
  /** After the form is sent and stays open; one that changes a record says what it made of it. */
  settle: (saving?: OwnSaving) => void
  /** After another deed of one’s own on the record, made beside the form: it is no reason to compare anything. */
  moveOn: (record: string) => void
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
  // Absent before anything is typed and after a saving.
  const [begunOn, setBegunOn] = useState<string>()
  // Until the page is there anew it shows the record as it was before one’s own saving.
  const [own, setOwn] = useState<{ over: string; record: string }>()
  const current = own?.over === record ? own.record : record
  const seen = seenIn(found) ?? begunOn ?? current
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
    if (begunOn === undefined) setBegunOn(current)
    // As it was before anything was typed: nothing to keep.
    if (now === JSON.stringify(start)) forget()
    else keep(keptOf(start, values, seen))
  })
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => typed(values) }),
    [subscribe],
  )
  const isTyped = found !== undefined || begunOn !== undefined
  const keptOf = (from: Form, values: Form, on: string) => ({
    ...changesOf(from, values),
    ...(record && { [SEEN]: on }),
  })
  function forget(typedOn?: unknown): void {
    setFound(undefined)
    settle(typedOn)
  }
  return {
    ...kept,
    seen,
    current,
    isTyped,
    isOutdated: seen !== current,
    settle: (saving) => {
      const values = getValues()
      const from = saving ? { ...values, ...saving.sent } : values
      const isTypedOn = JSON.stringify(from) !== JSON.stringify(values)
      const made = saving?.record ?? ''
      setOwn(saving?.record === undefined ? undefined : { over: record, record: made })
      setStart(structuredClone(from))
      setBegunOn(isTypedOn ? made : undefined)
      forget(isTypedOn ? keptOf(from, values, made) : undefined)
    },
    moveOn: (next) => {
      // What was outdated before still is.
      if (seen !== current) return
      setOwn({ over: record, record: next })
      if (!isTyped) return
      setFound(undefined)
      setBegunOn(next)
      keep(keptOf(start, getValues(), next))
    },
  }
}

const SEEN = 'seenRecord'

function seenIn(content: unknown): string | undefined {
  if (typeof content !== 'object' || content === null || !(SEEN in content)) return undefined
  return typeof content[SEEN] === 'string' ? content[SEEN] : undefined
}

/** The fields that are not as they were. */
export function changesOf(start: FieldValues, values: FieldValues): FieldValues {
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
