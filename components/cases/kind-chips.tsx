'use client'

import type { ComponentProps, Ref } from 'react'
import { Fieldset } from '@/components/forms/fieldset'

type KindChipsProps = Omit<ComponentProps<'input'>, 'className' | 'type' | 'ref'> & {
  legend: string
  hideLegend?: boolean
  options: readonly { value: string; label: string }[]
  error?: string
  ref?: Ref<HTMLInputElement>
}

/** One of a few, each as big as a thumb. Takes what `register('name')` gives. */
export function KindChips({
  legend,
  hideLegend = false,
  options,
  error,
  name,
  defaultValue,
  ...input
}: KindChipsProps) {
  return (
    <Fieldset
      legend={legend}
      hideLegend={hideLegend}
      look="options"
      id={`field-${name}`}
      {...(error ? { error } : {})}
    >
      <div className="grid grid-cols-3 gap-2 sm:flex sm:flex-wrap">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="grid min-h-11 place-items-center rounded-control border border-control bg-paper px-3 text-center text-row hover:bg-sunken has-checked:bg-accent-tint has-checked:font-semibold has-checked:inset-ring-2 has-checked:inset-ring-accent has-focus-visible:outline-2 has-focus-visible:outline-focus-inner has-focus-visible:outline-offset-2 sm:min-h-control"
          >
            <input
              {...input}
              type="radio"
              name={name}
              value={value}
              defaultChecked={defaultValue === value}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
