'use client'

import { useEffect, useEffectEvent, useState } from 'react'

const TRY_AGAIN_MS = 5000
/** A line that comes back within this is no news. */
const DOWN_AFTER_MS = 5000

/**
 * Calls back whenever the hall behind the screen's address has changed, and when changes may have been missed: the line was
 * down, or the page was hidden. For pages without sign-in; those behind it use `useLive`.
 *
 * @param token of the screen; without one nothing is heard
 * @returns since when the line is down
 */
export function useHallStream(token: string, onChange: () => void): Date | undefined {
  const [downSince, setDownSince] = useState<Date>()
  const hear = useEffectEvent(onChange)
  useEffect(() => {
    if (token === '') return
    let source: EventSource | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    let downSoon: ReturnType<typeof setTimeout> | undefined

    function open() {
      clearTimeout(retry)
      source?.close()
      const opened = new EventSource(`/api/hall/stream/${token}`)
      source = opened
      opened.onopen = () => {
        clearTimeout(downSoon)
        downSoon = undefined
        setDownSince(undefined)
        hear()
      }
      opened.addEventListener('change', () => hear())
      opened.addEventListener('maybe', () => hear())
      opened.onerror = () => {
        if (source !== opened) return
        const since = new Date()
        downSoon ??= setTimeout(() => setDownSince(since), DOWN_AFTER_MS)
        if (opened.readyState === EventSource.CLOSED) retry = setTimeout(open, TRY_AGAIN_MS)
      }
    }
    const show = () => {
      if (!document.hidden) hear()
    }
    open()
    document.addEventListener('visibilitychange', show)
    return () => {
      document.removeEventListener('visibilitychange', show)
      clearTimeout(retry)
      clearTimeout(downSoon)
      source?.close()
    }
  }, [token])
  return downSince
}
