'use client'

import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/** What unfolds from a button and folds again on Esc, on a press elsewhere, and when focus leaves it. */
export function useUnfolded(box: RefObject<HTMLElement | null>) {
  const [isOpen, setIsOpen] = useState(false)

  const leave = useEffectEvent((event: Event) => {
    if (event.target instanceof Node && box.current?.contains(event.target)) return
    setIsOpen(false)
  })
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Only this is closed, not the dialog or the screen behind it.
    event.preventDefault()
    event.stopPropagation()
    setIsOpen(false)
    box.current?.querySelector('button')?.focus()
  })
  useEffect(() => {
    if (!isOpen) return
    const onLeave = (event: Event) => leave(event)
    const onPress = (event: KeyboardEvent) => press(event)
    document.addEventListener('pointerdown', onLeave)
    document.addEventListener('focusin', onLeave)
    document.addEventListener('keydown', onPress, true)
    return () => {
      document.removeEventListener('pointerdown', onLeave)
      document.removeEventListener('focusin', onLeave)
      document.removeEventListener('keydown', onPress, true)
    }
  }, [isOpen])

  return { isOpen, open: () => setIsOpen(true), close: () => setIsOpen(false) }
}
