'use client'

import { useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useFollowedRecord } from '@/components/forms/use-followed-record'
import { changesOf, type KeptForm } from '@/components/forms/use-kept-form'

/**
 * A form that says, when it is saved, on which state of the record it was begun.
 *
 * @param record the fields as the page shows them
 * @returns that state, perhaps of an earlier time, and what is done with the fields after a saving or its refusal
 */
export function useSharedRecord<Form extends FieldValues, Context, Sent>(
  form: UseFormReturn<Form, Context, Sent>,
  kept: KeptForm,
  record: Form,
) {
  const [compared, setCompared] = useState<Form>()
  useFollowedRecord(form, kept, JSON.stringify(record), record, () => setCompared(undefined))
  const asText = (fields: Form) => JSON.stringify(fields, Object.keys(record))
  return {
    /** After one’s own saving, which has made `saved` of the record. */
    settle: (sent: Form, saved: Form) => {
      setCompared(undefined)
      kept.settle({ sent, record: asText(saved) })
    },
    /** Puts what a colleague has saved under what was sent; what is typed since then stays. */
    putTogether: (sent: Form, together: Form, current: Form) => {
      form.reset((now) => ({ ...together, ...changesOf(sent, now) }), {
        keepDefaultValues: true,
        keepSubmitCount: true,
      })
      setCompared(current)
    },
    seen: compared ?? (kept.seen === asText(record) ? record : readRecord(kept.seen, record)),
  }
}

/** A draft kept before the record had a field is compared as if it had stood there as it does now. */
function readRecord<Form extends FieldValues>(text: string, record: Form): Form {
  const seen: unknown = JSON.parse(text)
  return typeof seen === 'object' && seen !== null ? { ...record, ...seen } : record
}
