'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

export type Option = {
  value: string
  label: string
  /** A second line that tells homonyms apart: district and region of a village. */
  detail?: string
}

/** Finds options for what is typed so far: from a table at hand, or from the server, which `signal` calls off. */
export type OptionLoader<O extends Option> = (
  typed: string,
  signal: AbortSignal,
) => readonly O[] | Promise<readonly O[]>

export type Found<O extends Option> =
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'ready'; options: readonly O[] }
  | { state: 'unavailable' }

const PAUSE_MS = 120

/** The options for `typed`, asked for when typing pauses; an answer that comes late is not shown. */
export function useOptions<O extends Option>(
  load: OptionLoader<O>,
  typed: string,
  wanted: boolean,
): Found<O> {
  const [found, setFound] = useState<Found<O>>({ state: 'none' })
  const isFirst = useRef(true)

  const ask = useEffectEvent(async (signal: AbortSignal) => {
    try {
      const options = await load(typed, signal)
      if (!signal.aborted) setFound({ state: 'ready', options })
    } catch {
      // A list that does not come leaves the field usable: what is typed is kept.
      if (!signal.aborted) setFound({ state: 'unavailable' })
    }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `typed` is what the question is asked about
  useEffect(() => {
    if (!wanted) return
    const controller = new AbortController()
    setFound((before) => (before.state === 'ready' ? before : { state: 'loading' }))
    const timer = setTimeout(() => ask(controller.signal), isFirst.current ? 0 : PAUSE_MS)
    isFirst.current = false
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [typed, wanted])

  return wanted ? found : { state: 'none' }
}
