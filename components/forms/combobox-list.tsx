'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Found, Option } from './use-options'

type ComboboxListProps<O extends Option> = {
  id: string
  label: string
  isOpen: boolean
  found: Found<O>
  active: number
  chosen: string | undefined
  onChoose: (option: O) => void
}

/** The options under a combobox, and a word about how many there are. */
export function ComboboxList<O extends Option>({
  id,
  label,
  isOpen,
  found,
  active,
  chosen,
  onChoose,
}: ComboboxListProps<O>) {
  const t = useTranslations('ui.combobox')
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active option moves what is in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const options = found.state === 'ready' ? found.options : []
  const isShown = isOpen && found.state !== 'none'

  return (
    <>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        hidden={!isShown || options.length === 0}
        className="scroll-thin absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-overlay bg-paper py-1 shadow-popover"
      >
        {options.map((option, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input, which names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys
          <div
            key={option.value}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
            className={`cursor-default px-3 py-1.5 max-sm:py-2.5 ${place === active ? 'chosen-row' : 'hover:bg-sunken'} ${option.value === chosen ? 'font-semibold' : ''}`}
          >
            {option.label}
            {option.detail !== undefined && (
              <span className="block font-normal text-ink-2 text-sm">{option.detail}</span>
            )}
          </div>
        ))}
      </div>
      <div role="status" className={isShown && options.length === 0 ? 'mt-1 text-ink-2 text-sm' : 'sr-only'}>
        {isShown && found.state === 'loading' && <span className="appear-late">{t('searching')}</span>}
        {isShown && found.state === 'ready' && t('found', { count: options.length })}
        {isShown && found.state === 'unavailable' && <span className="text-warn">{t('unavailable')}</span>}
      </div>
    </>
  )
}
