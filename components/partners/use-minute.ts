'use client'

import { useEffect, useState } from 'react'
import { type KyivMoment, kyivMoment } from '@/lib/offices/kyiv-day.rules'

/** The moment in Kyiv; moves once a minute, on the minute. @param now when the page was made */
export function useMinute(now: string): KyivMoment {
  const [moment, setMoment] = useState(() => kyivMoment(new Date(now)))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const present = new Date()
      setMoment(kyivMoment(present))
      timer = setTimeout(tick, 60_000 - (present.getTime() % 60_000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [])
  return moment
}
