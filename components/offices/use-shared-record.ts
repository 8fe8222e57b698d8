'use client'

import { useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useFollowedRecord } from '@/components/forms/use-followed-record'
import type { KeptForm } from '@/components/forms/use-kept-form'

/**
 * A form that says, when it is saved, on which state of the record it was begun.
 *
 * @param record the fields as the page shows them
 * @returns that state, perhaps of an earlier time, and what takes a newer one for it
 */
export function useSharedRecord<Form extends FieldValues, Context, Sent>(
  form: UseFormReturn<Form, Context, Sent>,
  kept: KeptForm,
  record: Form,
) {
  const [compared, setCompared] = useState<Form>()
  useFollowedRecord(form, kept, JSON.stringify(record), record, () => setCompared(undefined))
  return {
    seen: compared ?? (kept.isOutdated ? readRecord(kept.seen, record) : record),
    compare: setCompared,
  }
}

/** A draft kept before the record had a field is compared as if it had stood there as it does now. */
function readRecord<Form extends FieldValues>(text: string, record: Form): Form {
  const seen: unknown = JSON.parse(text)
  return typeof seen === 'object' && seen !== null ? { ...record, ...seen } : record
}
