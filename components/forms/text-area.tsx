'use client'

import { type ComponentProps, type InputEvent, useCallback } from 'react'
import { controlClasses } from './control-classes'
import { FieldFrame, type FieldProps, useFieldWiring } from './field-frame'

export type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps | 'className'>

/** Several lines; grows with the text, so that nothing typed is ever scrolled out of sight. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, id, error, warning, hint, mark, width, ref, rows = 3, onInput, ...area } = props
  const { wiring, errorText, warningText } = useFieldWiring({
    id,
    name: area.name,
    error,
    warning,
    hint,
    mark,
  })

  const attach = useCallback(
    (element: HTMLTextAreaElement | null) => {
      if (element) grow(element)
      if (typeof ref === 'function') return ref(element)
      if (ref) ref.current = element
    },
    [ref],
  )
  function input(event: InputEvent<HTMLTextAreaElement>) {
    grow(event.currentTarget)
    onInput?.(event)
  }

  return (
    <FieldFrame inputId={wiring.id} {...{ label, hideLabel, hint, mark, width, errorText, warningText }}>
      <textarea
        {...area}
        {...wiring}
        ref={attach}
        rows={rows}
        onInput={input}
        className={`read-only:bg-sunken resize-none field-sizing-content ${controlClasses(errorText !== undefined)}`}
        style={{ minHeight: `calc(${rows} * 1.5rem + 1rem)` }}
      />
    </FieldFrame>
  )
}

/** Browsers without `field-sizing` are helped by hand. */
function grow(area: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 2}px`
}
