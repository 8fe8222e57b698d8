'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { KeptForm } from './use-kept-form'

/**
 * A form about a record that others change too: what the page brings anew comes into the fields, as long as nobody has typed
 * into them.
 *
 * @param state what tells one state of the record from another, as `useKeptForm` was given it
 * @param onNewer the page shows another state
 */
export function useFollowedRecord<Form extends FieldValues, Context, Sent>(
  { reset }: UseFormReturn<Form, Context, Sent>,
  kept: KeptForm,
  state: string,
  record: Form,
  onNewer?: () => void,
): void {
  const [filled, setFilled] = useState(state)
  const follow = useEffectEvent(() => {
    setFilled(state)
    onNewer?.()
    if (kept.isTyped) return
    reset(record)
    kept.settle()
  })
  useEffect(() => {
    if (filled !== state) follow()
  }, [filled, state])
}
