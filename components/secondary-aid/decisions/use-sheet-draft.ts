'use client'

import { useEffect, useEffectEvent } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useSeenDraft } from '@/components/secondary-aid/use-seen-draft'
import type { BegunForm } from '@/lib/secondary-aid/begun-form.schema'

/** A sheet as it was left: on the server from an earlier time, or a moment ago on this screen. */
export type Sheet<Form> = {
  found: BegunForm<Form> | null
  onTyped: (content: Form, seenRevision: number) => void
}

/** Keeps a sheet of the head as it is typed, on the server and, for going back to the case, on the screen. */
export function useSheetDraft<Form extends FieldValues>(
  key: string,
  revision: number,
  { found, onTyped }: Sheet<Form>,
  { subscribe, getValues }: Pick<UseFormReturn<Form>, 'subscribe' | 'getValues'>,
) {
  const kept = useSeenDraft<Form>({ key, found, revision })
  const keep = useEffectEvent((values: Form) => {
    onTyped(values, kept.seen)
    kept.keep(values)
  })
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe],
  )
  const { progress, discard, isChangedSince } = kept
  return {
    status: progress.state === 'elsewhere' ? ({ state: 'failed' } as const) : progress,
    discard,
    isChangedSince,
    compared: () => {
      onTyped(getValues(), revision)
      kept.compared(getValues())
    },
  }
}
