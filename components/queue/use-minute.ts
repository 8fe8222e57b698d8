'use client'

import { useEffect, useEffectEvent, useState } from 'react'

const MINUTE_MS = 60_000

/**
 * The moment, to the minute, for "waits 12 min"; each minute the list is also asked for again, since bookings come to their
 * time without anybody changing anything.
 *
 * @param made the moment the page was made, so that server and browser begin with the same
 */
export function useMinute(made: string, onMinute: () => void): Date {
  const [now, setNow] = useState(() => new Date(made))
  const tick = useEffectEvent(() => {
    setNow(new Date())
    if (!document.hidden) onMinute()
  })
  useEffect(() => {
    const timer = setInterval(() => tick(), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Whole minutes from then to now, never less than none. */
export function minutesSince(then: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(then).getTime()) / MINUTE_MS))
}
