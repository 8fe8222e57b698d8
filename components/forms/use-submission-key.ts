'use client'

import { useState } from 'react'
import { newId } from '@/lib/core/new-id'

export type SubmissionKey = {
  id: string
  /** Goes on with the key that was kept with what was typed earlier. */
  take: (id: string) => void
  /** What is sent next is another submission. */
  renew: () => string
}

/**
 * The key of a submission: the same key again is the same deed, however often and after whatever reload it is sent.
 *
 * @param found the key that was kept with what was typed earlier
 */
export function useSubmissionKey(found?: string): SubmissionKey {
  const [id, setId] = useState(() => found ?? newId())
  return {
    id,
    take: setId,
    renew: () => {
      const next = newId()
      setId(next)
      return next
    },
  }
}
