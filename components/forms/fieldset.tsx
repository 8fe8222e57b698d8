'use client'

import { type ReactNode, useId } from 'react'
import { FieldError, FieldMark, type FieldProps, FieldWarning } from './field-frame'
import { useFieldText } from './use-field-text'

export type FieldsetProps = Pick<FieldProps, 'hint' | 'mark' | 'error' | 'warning' | 'id'> & {
  legend: string
  hideLegend?: boolean
  /** `options` has a legend like a field's label, `group` one like a heading. */
  look?: 'options' | 'group'
  children: ReactNode
}

/** Fields or options that answer one question. */
export function Fieldset(props: FieldsetProps) {
  const { legend, hideLegend, look = 'group', hint, mark, error, warning, children } = props
  const own = useId()
  const id = props.id ?? own
  const textOf = useFieldText()
  const [errorText, warningText] = [textOf(error), textOf(warning)]
  const described = [errorText && `${id}-error`, warningText && `${id}-warning`, hint && `${id}-hint`]
  const heading = look === 'group' ? 'mb-2 text-lg' : 'mb-1 text-sm'
  return (
    <fieldset id={id} className="min-w-0" aria-describedby={described.filter(Boolean).join(' ') || undefined}>
      <legend className={hideLegend ? 'sr-only' : `font-semibold ${heading}`}>
        {legend}
        <FieldMark mark={mark} />
      </legend>
      <FieldError id={`${id}-error`} text={errorText} />
      {children}
      <FieldWarning id={`${id}-warning`} text={warningText} />
      {hint !== undefined && (
        <div id={`${id}-hint`} className="mt-1 text-ink-3 text-sm">
          {hint}
        </div>
      )}
    </fieldset>
  )
}
