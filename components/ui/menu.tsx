'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { Link } from '@/components/ui/link'
import { useUnfolded } from './use-unfolded'

export type MenuEntry =
  | { kind: 'link'; label: string; href: string }
  | { kind: 'action'; label: string; run: () => void | Promise<void> }

export type MenuProps = {
  /** Read out: what the menu is for. */
  label: string
  /** What is seen on the button. */
  children: ReactNode
  entries: readonly MenuEntry[]
  /** The button's own look; a plain one on paper by default. */
  buttonClassName?: string
  align?: 'start' | 'end'
}

const ENTRY =
  'focus-inset flex min-h-10 w-full items-center px-4 text-left text-ink no-underline hover:bg-sunken hover:text-ink max-sm:min-h-12'

/** A button with a few commands under it. Arrows move, Esc closes. */
export function Menu({ label, children, entries, buttonClassName = '', align = 'end' }: MenuProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { isOpen, open, close } = useUnfolded(box)

  function entriesShown() {
    return [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  }
  function openAt(place: number) {
    open()
    requestAnimationFrame(() => entriesShown().at(place)?.focus())
  }
  function move(event: KeyboardEvent) {
    const shown = entriesShown()
    const here = document.activeElement instanceof HTMLElement ? shown.indexOf(document.activeElement) : -1
    const steps: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (isOpen) shown.at(next % shown.length)?.focus()
    else openAt(event.key === 'ArrowUp' ? -1 : 0)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the button and the menu inside
    <div ref={box} className="relative flex" onKeyDown={move}>
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        onClick={() => (isOpen ? close() : openAt(0))}
        className={buttonClassName}
      >
        {children}
      </button>
      {isOpen && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          className={`absolute top-full z-30 mt-1 min-w-56 rounded-overlay bg-paper py-1.5 text-ink shadow-popover ${align === 'end' ? 'right-0' : 'left-0'}`}
        >
          {entries.map((entry) =>
            entry.kind === 'link' ? (
              <Link
                key={entry.label}
                role="menuitem"
                tabIndex={-1}
                href={entry.href}
                onClick={close}
                className={ENTRY}
              >
                {entry.label}
              </Link>
            ) : (
              <button
                key={entry.label}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={ENTRY}
                onClick={() => {
                  close()
                  void entry.run()
                }}
              >
                {entry.label}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  )
}
