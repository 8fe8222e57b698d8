'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

export type Tab = { id: string; label: string; count?: number; content: ReactNode }

export type TabsProps = {
  label: string
  tabs: readonly Tab[]
  /** Both or neither: without them the tabs remember the choice themselves. */
  chosen?: string
  onChoose?: (id: string) => void
}

/** Arrows move along the tabs and choose at once; only the chosen one's content is on the page. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const [own, setOwn] = useState(tabs[0]?.id)
  const current = tabs.find((tab) => tab.id === (chosen ?? own)) ?? tabs[0]

  function choose(id: string) {
    setOwn(id)
    onChoose?.(id)
  }
  function move(event: KeyboardEvent) {
    const here = current ? tabs.indexOf(current) : 0
    const steps: Record<string, number> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }
    const place = steps[event.key]
    const next = place === undefined ? undefined : tabs.at(place % tabs.length)
    if (!next) return
    event.preventDefault()
    choose(next.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus()
  }

  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="scroll-thin mb-3 flex gap-1 overflow-x-auto border-line border-b"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab === current}
            aria-controls={`${base}-${tab.id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => choose(tab.id)}
            className="focus-inset edge-mark flex-none whitespace-nowrap border-transparent border-b-3 px-2.5 pt-1.5 pb-1.75 text-ink-2 text-row aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink max-sm:min-h-11"
          >
            {tab.label}
            {tab.count !== undefined && <span className="ml-2 font-normal text-ink-3">{tab.count}</span>}
          </button>
        ))}
      </div>
      {current && (
        <div
          key={current.id}
          role="tabpanel"
          id={`${base}-${current.id}-panel`}
          aria-labelledby={`${base}-${current.id}`}
        >
          {current.content}
        </div>
      )}
    </div>
  )
}
