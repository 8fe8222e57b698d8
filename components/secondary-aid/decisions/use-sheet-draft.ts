'use client'

import { useEffect, useEffectEvent } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useServerDraft } from '@/components/forms/use-server-draft'

/** A sheet as it was left: on the server from an earlier time, or a moment ago on this screen. */
export type Sheet<Form> = {
  found: { content: Form; revision: number } | null
  onTyped: (content: Form) => void
}

/** Keeps a sheet of the head as it is typed, on the server and, for going back to the case, on the screen. */
export function useSheetDraft<Form extends FieldValues>(
  key: string,
  { found, onTyped }: Sheet<Form>,
  { subscribe }: Pick<UseFormReturn<Form>, 'subscribe'>,
) {
  const kept = useServerDraft<Form>({ key, ...(found ? { found } : {}) })
  const keep = useEffectEvent((values: Form) => {
    onTyped(values)
    kept.keep(values)
  })
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe],
  )
  const { progress, discard } = kept
  return { status: progress.state === 'elsewhere' ? ({ state: 'failed' } as const) : progress, discard }
}
