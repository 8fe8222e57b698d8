'use client'

import { useEffect, useState } from 'react'
import { useFormatter } from '@/lib/core/i18n/use-formatter'

/** Day and time in Kyiv; moves once a minute, on the minute. */
export function BarClock({ now }: { now: string }) {
  const format = useFormatter()
  const [shown, setShown] = useState(() => new Date(now))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const present = new Date()
      setShown(present)
      timer = setTimeout(tick, 60_000 - (present.getTime() % 60_000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [])
  return (
    <span className="whitespace-nowrap max-sm:hidden">
      <span className="max-xl:hidden">{format.dateTime(shown, 'weekday')}, </span>
      {format.dateTime(shown, 'time')}
    </span>
  )
}
