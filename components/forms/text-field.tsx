'use client'

import type { ComponentProps } from 'react'
import { controlClasses } from './control-classes'
import { FieldFrame, type FieldProps, useFieldWiring } from './field-frame'

export type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'className'>

/** One line of text. Takes what `register('name')` gives. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, id, error, warning, hint, mark, width, ...input } = props
  const { wiring, errorText, warningText } = useFieldWiring({
    id,
    name: input.name,
    error,
    warning,
    hint,
    mark,
  })
  return (
    <FieldFrame inputId={wiring.id} {...{ label, hideLabel, hint, mark, width, errorText, warningText }}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        {...wiring}
        className={`read-only:bg-sunken ${controlClasses(errorText !== undefined)}`}
      />
    </FieldFrame>
  )
}
