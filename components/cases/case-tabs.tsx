'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'

export type CaseTab = { key: string; label: string; count?: number; panel: ReactNode }

type CaseTabsProps = {
  label: string
  tabs: readonly CaseTab[]
  current: string
  onChoose: (key: string) => void
}

/** Parts of a case that are all there already: changing them asks nothing of the server. Arrows move, the row scrolls sideways. */
export function CaseTabs({ label, tabs, current, onChoose }: CaseTabsProps) {
  const row = useRef<HTMLDivElement>(null)
  const shown = tabs.find(({ key }) => key === current) ?? tabs[0]

  function move(event: KeyboardEvent) {
    const place = tabs.findIndex(({ key }) => key === shown?.key)
    const steps: Record<string, number> = {
      ArrowRight: place + 1,
      ArrowLeft: place - 1 + tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const step = steps[event.key]
    const next = step === undefined ? undefined : tabs[step % tabs.length]
    if (!next) return
    event.preventDefault()
    onChoose(next.key)
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus()
  }

  return (
    <div className="min-w-0">
      <div
        ref={row}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="scroll-thin flex overflow-x-auto border-line border-b bg-paper max-sm:-mx-4 max-sm:border-t max-sm:px-2 sm:rounded-t-control sm:border-x sm:border-t sm:px-2"
      >
        {tabs.map(({ key, label: text, count }) => (
          <button
            key={key}
            id={`tab-${key}`}
            data-tab={key}
            type="button"
            role="tab"
            aria-selected={key === shown?.key}
            aria-controls={`panel-${key}`}
            tabIndex={key === shown?.key ? 0 : -1}
            onClick={() => onChoose(key)}
            className="focus-inset min-h-12 flex-none border-transparent border-b-3 px-2.5 text-ink-2 text-row hover:text-ink aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
          >
            {text}
            {count !== undefined && count > 0 && <span className="font-normal"> {count}</span>}
          </button>
        ))}
      </div>
      {shown && (
        <div
          id={`panel-${shown.key}`}
          role="tabpanel"
          aria-labelledby={`tab-${shown.key}`}
          className="bg-paper py-4 max-sm:-mx-4 max-sm:px-4 sm:rounded-b-control sm:border-line sm:border-x sm:border-b sm:px-5"
        >
          {shown.panel}
        </div>
      )}
    </div>
  )
}
