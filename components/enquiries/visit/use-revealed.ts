'use client'

import { useState } from 'react'

/**
 * Whether fields are shown that only some visits ask for: also once something typed in them is wrong, and then as long as it
 * is put right. The summary of errors would lead to nothing otherwise.
 */
export function useRevealed(isAskedFor: boolean, isWrong: boolean): boolean {
  const [wasWrong, setWasWrong] = useState(isWrong)
  if (isWrong && !wasWrong) setWasWrong(true)
  return isAskedFor || isWrong || wasWrong
}
