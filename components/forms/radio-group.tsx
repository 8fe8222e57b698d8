'use client'

import type { ChangeEventHandler, FocusEventHandler, Ref } from 'react'
import { type FieldProps, fieldId } from './field-frame'
import { Fieldset } from './fieldset'
import { OptionLine } from './option-line'
import type { Choice } from './select-field'

export type RadioGroupProps = Omit<FieldProps, 'width' | 'name'> & {
  name: string
  options: readonly Choice[]
  /** With `register` leave it away; with a controller give the chosen value, `''` for none. */
  value?: string
  /** Given by `register`: what is chosen before the page is alive. */
  defaultValue?: string
  onChange?: ChangeEventHandler<HTMLInputElement>
  onBlur?: FocusEventHandler<HTMLInputElement>
  ref?: Ref<HTMLInputElement>
  /** `row` for two or three short answers. */
  layout?: 'column' | 'row'
}

/** One of a few, all in sight. Arrows choose. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, hideLabel, name, options, value, defaultValue } = props
  const { layout = 'column', hint, mark, error, warning, id } = props
  return (
    <Fieldset
      legend={label}
      hideLegend={hideLabel}
      look="options"
      id={id ?? fieldId(name)}
      {...{ hint, mark, error, warning }}
    >
      <div className={layout === 'row' ? 'flex flex-wrap gap-x-6' : 'grid'}>
        {options.map((option) => (
          <OptionLine
            key={option.value}
            type="radio"
            name={name}
            value={option.value}
            checked={value === undefined ? undefined : value === option.value}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
            label={option.label}
            hint={option.hint}
            ref={props.ref}
            onChange={props.onChange}
            onBlur={props.onBlur}
          />
        ))}
      </div>
    </Fieldset>
  )
}
