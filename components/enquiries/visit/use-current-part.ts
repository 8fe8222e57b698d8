'use client'

import { useEffect, useState } from 'react'

/** The part that has the focus. */
export function useCurrentPart<Part extends string>(parts: readonly Part[]): Part | undefined {
  const [current, setCurrent] = useState<Part | undefined>(parts[0])
  useEffect(() => {
    function follow(event: FocusEvent) {
      const { target } = event
      const found = parts.find((part) => target instanceof Element && target.closest(`#${part}`))
      if (found) setCurrent(found)
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [parts])
  return current
}
