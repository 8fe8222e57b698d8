'use client'

import { useEffect, useRef, useState } from 'react'
import type { FileSheet } from './file-sheets'

type SheetViewProps = { sheet: FileSheet; label: string; quarters: number; zoom: number }

/** One page, drawn when it comes into sight: a long PDF is not drawn whole. */
export function SheetView({ sheet, label, quarters, zoom }: SheetViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  useEffect(() => {
    const box = canvas.current
    if (!box) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setIsSeen(true), {
      rootMargin: '400px',
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (!isSeen) return
    let isDropped = false
    // Drawn aside first: a page that is drawn twice at once would be a mixture.
    const fresh = document.createElement('canvas')
    void sheet
      .draw(fresh, quarters)
      .then(() => {
        const box = canvas.current
        if (isDropped || !box) return
        box.width = fresh.width
        box.height = fresh.height
        box.getContext('2d')?.drawImage(fresh, 0, 0)
      })
      .catch(() => undefined)
    return () => {
      isDropped = true
    }
  }, [isSeen, sheet, quarters])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className="mx-auto mb-2 block h-auto bg-white"
      style={{ width: `${zoom * 100}%` }}
    />
  )
}
