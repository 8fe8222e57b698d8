'use client'

import type { FocusEventHandler, Ref } from 'react'
import { type FieldProps, fieldId } from './field-frame'
import { Fieldset } from './fieldset'
import { OptionLine } from './option-line'
import type { Choice } from './select-field'

export type CheckboxGroupProps = Omit<FieldProps, 'width' | 'name'> & {
  name: string
  options: readonly Choice[]
  /** The values ticked, in the order of the options. Use with a controller. */
  value: readonly string[]
  onChange: (value: string[]) => void
  onBlur?: FocusEventHandler<HTMLInputElement>
  ref?: Ref<HTMLInputElement>
  layout?: 'column' | 'row' | 'two'
}

const LAYOUTS = {
  column: 'grid',
  row: 'flex flex-wrap gap-x-6',
  two: 'grid gap-x-6 sm:grid-cols-2',
} as const

/** Any number of a few, all in sight. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, hideLabel, name, options, value, layout = 'column', hint, mark, error, warning, id } = props

  function tick(changed: string, isTicked: boolean) {
    const others = options.filter((option) =>
      option.value === changed ? isTicked : value.includes(option.value),
    )
    props.onChange(others.map((option) => option.value))
  }

  return (
    <Fieldset
      legend={label}
      hideLegend={hideLabel}
      look="options"
      id={id ?? fieldId(name)}
      {...{ hint, mark, error, warning }}
    >
      <div className={LAYOUTS[layout]}>
        {options.map((option, place) => (
          <OptionLine
            key={option.value}
            type="checkbox"
            name={name}
            value={option.value}
            checked={value.includes(option.value)}
            label={option.label}
            hint={option.hint}
            ref={place === 0 ? props.ref : undefined}
            onChange={(event) => tick(option.value, event.currentTarget.checked)}
            onBlur={props.onBlur}
          />
        ))}
      </div>
    </Fieldset>
  )
}
