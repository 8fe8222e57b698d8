'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { PeopleSearch } from './use-people-search'

/**
 * Alt+N at the desk. Pressed before what stands in the box is read, it waits for that: the form must not begin with the
 * name that stood there before.
 */
export function useRegisterAhead(search: PeopleSearch, typed: string, begin: (isRead: boolean) => void) {
  const [isAhead, setAhead] = useState(false)
  const isSettled = typed.trim() === '' || search.isCurrent || search.isFailed
  const go = useEffectEvent(() => {
    setAhead(false)
    begin(search.isCurrent)
  })
  useEffect(() => {
    if (isAhead && isSettled) go()
  }, [isAhead, isSettled])
  return () => (isSettled ? begin(search.isCurrent) : setAhead(true))
}
