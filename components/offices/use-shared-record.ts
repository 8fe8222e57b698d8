'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { KeptForm } from '@/components/forms/use-kept-form'

/**
 * A form about a record that others change too. What the page brings anew comes into the fields as long as nobody has typed
 * into them; else it is the saving that finds out (`changedMeanwhile`).
 *
 * @param record the fields as the page shows them
 * @returns the record the form was begun on, perhaps at an earlier time, and what makes it a newer one
 */
export function useSharedRecord<Form extends FieldValues, Context, Sent>(
  { reset }: UseFormReturn<Form, Context, Sent>,
  kept: KeptForm,
  record: Form,
) {
  const now = JSON.stringify(record)
  const [filled, setFilled] = useState(now)
  const [compared, setCompared] = useState<Form>()
  const follow = useEffectEvent(() => {
    setFilled(now)
    setCompared(undefined)
    if (kept.isOutdated) return
    reset(record)
    kept.settle()
  })
  useEffect(() => {
    if (filled !== now) follow()
  }, [filled, now])
  return {
    seen: compared ?? (kept.isOutdated ? readRecord(kept.seen, record) : record),
    /** The form now goes on from this state of the record. */
    compare: setCompared,
  }
}

/** A draft kept before the record had a field is compared as if it had stood there as it does now. */
function readRecord<Form extends FieldValues>(text: string, record: Form): Form {
  const seen: unknown = JSON.parse(text)
  return typeof seen === 'object' && seen !== null ? { ...record, ...seen } : record
}
