'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type Ref, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { ComboboxList } from './combobox-list'
import { controlClasses } from './control-classes'
import { FieldFrame, type FieldProps, useFieldWiring } from './field-frame'
import { type Option, type OptionLoader, useOptions } from './use-options'

/** What stands in the field: text, and the option it was chosen from, if it was. */
export type ComboboxValue<O extends Option = Option> = { text: string; option?: O }

export type ComboboxProps<O extends Option> = FieldProps & {
  value: ComboboxValue<O>
  onChange: (value: ComboboxValue<O>) => void
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
  load: OptionLoader<O>
  /** `free`: anything typed is a value. `listed`: an option is asked for, yet what was typed is kept. */
  accepts?: 'free' | 'listed'
  placeholder?: string
  autoFocus?: boolean
  /** Letters before options are asked for; 0 shows them at once. */
  startsAt?: number
}

/** Type to find: places, topics, bodies. Use with a controller. */
export function Combobox<O extends Option>(props: ComboboxProps<O>) {
  const {
    label,
    hideLabel,
    id,
    name,
    error,
    warning,
    hint,
    mark,
    width,
    value,
    onChange,
    accepts = 'listed',
  } = props
  const t = useTranslations('ui.combobox')
  const [isOpen, setIsOpen] = useState(false)
  const [isLeft, setIsLeft] = useState(true)
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)

  const isLongEnough = value.text.trim().length >= (props.startsAt ?? 1)
  // A chosen option is not searched for again: opening the list shows what stands beside it.
  const found = useOptions(
    props.load,
    value.option ? '' : value.text,
    isOpen && (isLongEnough || value.option !== undefined),
  )
  const options = found.state === 'ready' ? found.options : []
  const place = Math.min(active, options.length - 1)
  const unlisted = accepts === 'listed' && isLeft && !value.option && value.text.trim() !== ''
  const { wiring, errorText, warningText } = useFieldWiring({
    id,
    name,
    error,
    warning: warning ?? (unlisted ? t('chooseFromList') : undefined),
    hint,
    mark,
  })
  const listId = `${wiring.id}-list`

  function type(text: string) {
    onChange({ text })
    setIsOpen(true)
    // In a list-only field the first hit is at hand for Enter and Tab; free text is taken as it is.
    setActive(accepts === 'listed' ? 0 : -1)
  }
  function choose(option: O) {
    onChange({ text: option.label, option })
    setIsOpen(false)
    setActive(-1)
  }
  function unfold(at: number) {
    setIsOpen(true)
    setActive(at)
  }
  function press(event: KeyboardEvent) {
    const option = isOpen ? options[place] : undefined
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (!isOpen) return unfold(0)
      setActive(options.length === 0 ? -1 : (place + step + options.length) % options.length)
    } else if (event.key === 'Enter' && isOpen && option && !event.ctrlKey) {
      event.preventDefault()
      choose(option)
    } else if (event.key === 'Tab' && option && value.text.trim() !== '') {
      choose(option)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      setIsOpen(false)
    }
  }
  function leave() {
    setIsOpen(false)
    setIsLeft(true)
    props.onBlur?.()
  }

  return (
    <FieldFrame inputId={wiring.id} {...{ label, hideLabel, hint, mark, width, errorText, warningText }}>
      <div className="relative">
        <input
          {...wiring}
          ref={(element) => {
            input.current = element
            if (typeof props.ref === 'function') props.ref(element)
            else if (props.ref) props.ref.current = element
          }}
          name={name}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={isOpen && options[place] ? `${listId}-${place}` : undefined}
          // biome-ignore lint/a11y/noAutofocus: the page that asks for it has this field as its first task
          autoFocus={props.autoFocus}
          placeholder={props.placeholder}
          value={value.text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onFocus={() => setIsLeft(false)}
          onBlur={leave}
          className={`pr-10 ${controlClasses(errorText !== undefined)}`}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('open')}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.preventDefault()
            input.current?.focus()
            if (isOpen) setIsOpen(false)
            else unfold(0)
          }}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center text-ink-2"
        >
          <Icon name="chevron-down" />
        </button>
        <ComboboxList
          id={listId}
          label={label}
          isOpen={isOpen}
          found={found}
          active={place}
          chosen={value.option?.value}
          onChoose={choose}
        />
      </div>
    </FieldFrame>
  )
}
