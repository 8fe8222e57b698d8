'use client'

import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

/** Long enough not to save every letter, short enough that nobody waits for it. */
const PAUSE_MS = 700

type Autosave = {
  isOn: boolean
  save: () => Promise<unknown>
  /** At every change, with the name of the field where it is one. */
  onTyped: (name: string | undefined) => void
  /** What the form was opened with is not saved yet. */
  isBegun: boolean
}

/** Saves a form by itself: after a pause, when the line is back, when the screen is left. Gives the same at once. */
export function useAutosave<Form extends FieldValues>(
  { subscribe }: Pick<UseFormReturn<Form>, 'subscribe'>,
  { isOn, save, onTyped, isBegun }: Autosave,
): () => void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const typed = useEffectEvent(onTyped)
  const begin = useEffectEvent(() => {
    if (isBegun) void save()
  })
  useEffect(() => {
    if (!isOn) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => void latest.current()
    const stop = subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        typed(name)
        clearTimeout(timer)
        timer = setTimeout(again, PAUSE_MS)
      },
    })
    window.addEventListener('online', again)
    begin()
    return () => {
      stop()
      clearTimeout(timer)
      window.removeEventListener('online', again)
      again()
    }
  }, [subscribe, isOn])
  return useCallback(() => void latest.current(), [])
}
