'use client'

import type { KeyboardEvent, Ref } from 'react'
import { Icon } from './icon'
import { Kbd } from './kbd'

type SearchBoxProps = {
  label: string
  clearLabel: string
  /** Until something is typed. */
  placeholder?: string
  typed: string
  onType: (typed: string) => void
  onKey: (event: KeyboardEvent) => void
  onClear: () => void
  isExpanded: boolean
  /** Ids of the list of hits and of the chosen row in it. */
  listId: string
  chosenId: string | undefined
  ref: Ref<HTMLInputElement>
}

/** The one box of a screen that finds: focus stays in it and names the chosen row. The text stays as it was typed. */
export function SearchBox(props: SearchBoxProps) {
  const { label, clearLabel, placeholder, typed, onType, onKey, onClear, isExpanded, listId, chosenId, ref } =
    props
  return (
    <div className="relative flex-none">
      <Icon name="search" size="large" className="absolute top-4 left-4 text-ink-2" />
      <input
        ref={ref}
        data-search
        type="text"
        role="combobox"
        aria-label={label}
        placeholder={placeholder}
        aria-expanded={isExpanded}
        aria-controls={isExpanded ? listId : undefined}
        aria-activedescendant={isExpanded ? chosenId : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the screen is this box; everything begins here
        autoFocus
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKey}
        className="block h-13.5 w-full rounded-control border-2 border-ink bg-paper pr-14 pl-12.5 text-xl sm:pr-30"
      />
      {typed !== '' && (
        <button
          type="button"
          tabIndex={-1}
          onClick={onClear}
          className="absolute top-2.75 right-2 flex min-h-8 min-w-8 items-center justify-center gap-1.5 rounded-control px-1.5 text-ink-3 text-sm hover:bg-sunken"
        >
          <span className="max-sm:sr-only">{clearLabel}</span>
          <Icon name="x" className="sm:hidden" />
          <span aria-hidden="true" className="max-sm:hidden">
            <Kbd>Esc</Kbd>
          </span>
        </button>
      )}
    </div>
  )
}
