'use client'

import { type KeyboardEvent, type Ref, useRef } from 'react'

export type SegmentedChoiceProps<T extends string> = {
  /** The question; or `labelledBy`, the id of the element that asks it. */
  label?: string
  labelledBy?: string
  options: readonly { value: T; label: string }[]
  /** `unset`: not answered, which is an answer of its own. */
  value: T | 'unset'
  onChange: (value: T | 'unset') => void
  ref?: Ref<HTMLDivElement>
}

/** Two or three short answers side by side. Arrows choose; the chosen one pressed again, or Delete, clears it. */
export function SegmentedChoice<T extends string>(props: SegmentedChoiceProps<T>) {
  const { label, labelledBy, options, value, onChange } = props
  const buttons = useRef(new Map<T, HTMLButtonElement>())
  const chosen = options.findIndex((option) => option.value === value)

  function move(event: KeyboardEvent, place: number) {
    if (event.key === 'Delete' || event.key === 'Backspace') return onChange('unset')
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowDown'
    if (!forward && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = options[(place + (forward ? 1 : -1) + options.length) % options.length]
    if (!next) return
    onChange(next.value)
    buttons.current.get(next.value)?.focus()
  }

  return (
    <div
      ref={props.ref}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      className="inline-flex rounded-control border border-control"
    >
      {options.map((option, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be cleared by pressing it again
        <button
          key={option.value}
          ref={(button) => {
            if (button) buttons.current.set(option.value, button)
          }}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={place === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => onChange(option.value === value ? 'unset' : option.value)}
          onKeyDown={(event) => move(event, place)}
          className={`min-h-7 border-control px-3 py-0.5 text-sm first:rounded-l-control last:rounded-r-control not-first:border-l focus-visible:relative disabled:cursor-not-allowed disabled:text-ink-2 max-sm:min-h-11 max-sm:px-4 ${option.value === value ? 'bg-accent-tint font-semibold inset-ring-2 inset-ring-accent' : 'bg-paper hover:bg-sunken disabled:bg-sunken'}`}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
