'use client'

import type { ComponentProps } from 'react'
import { controlClasses } from './control-classes'
import { FieldFrame, type FieldProps, useFieldWiring } from './field-frame'

export type Choice = { value: string; label: string; hint?: string }

export type SelectFieldProps = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps | 'className' | 'children'> & {
    options: readonly Choice[]
    /** The first, empty entry: what it means when nothing is chosen. */
    emptyLabel?: string
  }

/** The browser's own list: for up to some fifteen fixed values. Takes what `register('name')` gives. */
export function SelectField(props: SelectFieldProps) {
  const { label, hideLabel, id, error, warning, hint, mark, width, options, emptyLabel, ...select } = props
  const { wiring, errorText, warningText } = useFieldWiring({
    id,
    name: select.name,
    error,
    warning,
    hint,
    mark,
  })
  return (
    <FieldFrame inputId={wiring.id} {...{ label, hideLabel, hint, mark, width, errorText, warningText }}>
      {/* The browser gives a select a line height of its own: by that it would be taller than the boxes beside it. */}
      <select
        {...select}
        {...wiring}
        className={`max-h-control disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-2 ${controlClasses(errorText !== undefined)}`}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
