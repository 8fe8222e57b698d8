'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { PersonHit } from '@/lib/clients/people-search.schema'
import type { PeopleSearch } from './use-people-search'

/**
 * Enter in the search box. Pressed before the answer is there it waits for it, and then counts only if it leaves no
 * doubt who is meant: one person in whom everything agrees.
 */
export function useEnterAhead(search: PeopleSearch, open: (hit: PersonHit | undefined) => void) {
  const [isAhead, setAhead] = useState(false)
  const answer = useEffectEvent(() => {
    setAhead(false)
    if (search.exact.length === 1) open(search.exact[0]?.hit)
  })
  useEffect(() => {
    if (isAhead && search.isCurrent) answer()
  }, [isAhead, search.isCurrent])
  return {
    press: (chosen: PersonHit | undefined) => (search.isCurrent ? open(chosen) : setAhead(true)),
    forget: () => setAhead(false),
  }
}
