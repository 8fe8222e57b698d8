'use client'

import { type ReactNode, useId, useRef } from 'react'
import { useUnfolded } from './use-unfolded'

export type PopoverProps = {
  /** What is seen on the button. */
  trigger: ReactNode
  triggerClassName?: string
  /** Read out where the button's own text does not say enough. */
  label?: string
  align?: 'start' | 'end'
  children: ReactNode
}

/** A button with a short text or a few controls under it. Not modal: Esc or a press elsewhere folds it. */
export function Popover({ trigger, triggerClassName = '', label, align = 'start', children }: PopoverProps) {
  const id = useId()
  const box = useRef<HTMLSpanElement>(null)
  const { isOpen, open, close } = useUnfolded(box)
  return (
    <span ref={box} className="relative inline-flex">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        onClick={isOpen ? close : open}
        className={triggerClassName}
      >
        {trigger}
      </button>
      {isOpen && (
        <div
          id={id}
          className={`absolute top-full z-30 mt-1.5 w-84 max-w-screen rounded-overlay bg-paper px-4 py-3 text-base text-ink shadow-popover ${align === 'end' ? 'right-0' : 'left-0'}`}
        >
          {children}
        </div>
      )}
    </span>
  )
}
