'use client'

import type { ComponentProps, ReactNode } from 'react'
import { FieldError, type FieldProps, FieldWarning, useFieldWiring } from './field-frame'
import { OptionLine } from './option-line'

export type CheckboxProps = Pick<FieldProps, 'error' | 'warning' | 'id' | 'mark'> &
  Omit<ComponentProps<'input'>, 'className' | 'type' | 'id'> & { label: ReactNode; hint?: ReactNode }

/** One statement that is true or not. Takes what `register('name')` gives. */
export function Checkbox({ error, warning, id, mark, hint, label, ...input }: CheckboxProps) {
  const { wiring, errorText, warningText } = useFieldWiring({ id, name: input.name, error, warning, mark })
  return (
    <div className="min-w-0">
      <FieldError id={`${wiring.id}-error`} text={errorText} />
      <OptionLine type="checkbox" label={label} hint={hint} {...input} {...wiring} />
      <FieldWarning id={`${wiring.id}-warning`} text={warningText} />
    </div>
  )
}
