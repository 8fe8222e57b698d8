'use client'

import { useState } from 'react'

const A_PAGE = 6

/** The chosen row is kept by its key: when other hits come, it stays chosen as long as it is there. */
export function useChosenRow<Row extends { key: string }>(rows: readonly Row[], readMore: () => void) {
  const [wanted, setWanted] = useState<string>()
  const place = Math.max(
    rows.findIndex(({ key }) => key === wanted),
    0,
  )
  const chosen: Row | undefined = rows[place]

  function go(to: number) {
    const next = rows[Math.min(Math.max(to, 0), rows.length - 1)]
    if (next) setWanted(next.key)
    if (to >= rows.length - 2) readMore()
  }
  /** Whether the key moved the choice. Home and End stay with the text. */
  function move(key: string): boolean {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: A_PAGE, PageUp: -A_PAGE }
    const step = steps[key]
    if (step === undefined || rows.length === 0) return false
    go(place + step)
    return true
  }

  return { chosen, choose: setWanted, move, letGo: () => setWanted(undefined) }
}
