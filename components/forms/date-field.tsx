'use client'

import { useTranslations } from 'next-intl'
import { type Ref, useState } from 'react'
import { readTypedDate, showDate } from '@/lib/core/typed-date'
import { controlClasses } from './control-classes'
import { FieldFrame, type FieldProps, useFieldWiring } from './field-frame'

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, `''`, or what was typed as long as it is no date: the schema refuses it, a draft keeps it. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
  /** The latest year two typed digits may mean; this year by default, right for dates of birth. */
  latestYear?: number
  autoFocus?: boolean
  readOnly?: boolean
}

/** A day as it is written in papers: typed in any usual form, shown as 28.02.1985 when left. Use with a controller. */
export function DateField(props: DateFieldProps) {
  const { label, hideLabel, id, name, error, warning, hint, mark, value, onChange, onBlur } = props
  const t = useTranslations('ui.date')
  const latestYear = props.latestYear ?? new Date().getFullYear()
  const [typed, setTyped] = useState(() => showDate(value))
  const [isLeft, setIsLeft] = useState(true)

  const read = readTypedDate(typed, latestYear)
  // A value set from outside (a draft restored, the form reset) replaces the text; one's own typing does not.
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setTyped(showDate(value))
  }

  const own = isLeft ? problemOf(read) : undefined
  const { wiring, errorText, warningText } = useFieldWiring({
    id,
    name,
    error: own ?? error,
    warning,
    hint,
    mark,
  })

  function problemOf(found: typeof read): string | undefined {
    if (found.kind === 'empty' || found.kind === 'date') return undefined
    if (found.kind === 'noSuchDay') {
      const month = t(`inMonth.${monthKey(found.month)}`)
      return t('noSuchDay', { month, year: String(found.year), days: found.days })
    }
    return t(found.kind)
  }
  function type(text: string) {
    setTyped(text)
    const now = readTypedDate(text, latestYear)
    const meant = now.kind === 'date' ? now.iso : text
    setKnown(meant)
    onChange(meant)
  }
  function leave() {
    if (read.kind === 'date') setTyped(read.shown)
    setIsLeft(true)
    onBlur?.()
  }

  return (
    <FieldFrame
      inputId={wiring.id}
      {...{ label, hideLabel, hint, mark, errorText, warningText }}
      width={props.width ?? 'date'}
    >
      <input
        {...wiring}
        ref={props.ref}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the page that asks for it has this field as its first task
        autoFocus={props.autoFocus}
        readOnly={props.readOnly}
        placeholder={t('placeholder')}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={() => setIsLeft(false)}
        onBlur={leave}
        className={`read-only:bg-sunken ${controlClasses(errorText !== undefined)}`}
      />
    </FieldFrame>
  )
}

const MONTH_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

function monthKey(month: number) {
  return MONTH_KEYS[month - 1] ?? '1'
}
