'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Icon } from '@/components/ui/icon'
import { useFieldText } from './use-field-text'

/** What every field of a form takes besides its own. */
export type FieldProps = {
  label: string
  /** Read by screen readers only: for a field in a row of a table or beside another that explains it. */
  hideLabel?: boolean
  /** Without one it is `field-<name>`, which is where the error summary leads. */
  id?: string
  name?: string
  /** A key under `fieldErrors`, or a ready sentence. */
  error?: string
  /** Doubtful but allowed: amber, below the input. A key or a sentence. */
  warning?: string
  hint?: ReactNode
  /** Says so beside the label. Leave both away where most fields may be skipped. */
  mark?: 'required' | 'optional'
  /** How wide the input needs to be; its column by default. */
  width?: keyof typeof WIDTHS
}

export const WIDTHS = {
  full: '',
  short: 'max-w-32',
  date: 'max-w-44',
  code: 'max-w-64',
  medium: 'max-w-96',
} as const

/** The attributes that tie an input to its texts. */
export type FieldWiring = {
  id: string
  'aria-invalid': true | undefined
  'aria-required': true | undefined
  'aria-describedby': string | undefined
}

export function fieldId(name: string): string {
  return `field-${name}`
}

/** Ids and texts of one field: what to put on the input, and what `FieldFrame` shows around it. */
export function useFieldWiring({ id, name, error, warning, hint, mark }: Omit<FieldProps, 'label'>) {
  const own = useId()
  const textOf = useFieldText()
  const inputId = id ?? (name ? fieldId(name) : own)
  const [errorText, warningText] = [textOf(error), textOf(warning)]
  const described = [
    errorText !== undefined && `${inputId}-error`,
    warningText !== undefined && `${inputId}-warning`,
    hint !== undefined && `${inputId}-hint`,
  ].filter((part) => part !== false)
  const wiring: FieldWiring = {
    id: inputId,
    'aria-invalid': errorText === undefined ? undefined : true,
    'aria-required': mark === 'required' ? true : undefined,
    'aria-describedby': described.join(' ') || undefined,
  }
  return { wiring, errorText, warningText }
}

type FieldFrameProps = Pick<FieldProps, 'label' | 'hideLabel' | 'hint' | 'mark' | 'width'> & {
  inputId: string
  errorText?: string
  warningText?: string
  children: ReactNode
}

/** Label, error above the input, the input, warning and hint below. */
export function FieldFrame(props: FieldFrameProps) {
  const { label, hideLabel, hint, mark, width = 'full', inputId, errorText, warningText, children } = props
  return (
    <div className="min-w-0">
      <div className={hideLabel ? 'sr-only' : 'mb-1'}>
        <label htmlFor={inputId} className="font-semibold text-sm">
          {label}
        </label>
        <FieldMark mark={mark} />
      </div>
      <FieldError id={`${inputId}-error`} text={errorText} />
      <div className={WIDTHS[width]}>{children}</div>
      <FieldWarning id={`${inputId}-warning`} text={warningText} />
      {hint !== undefined && (
        <div id={`${inputId}-hint`} className="mt-1 text-ink-3 text-sm">
          {hint}
        </div>
      )}
    </div>
  )
}

export function FieldMark({ mark }: Pick<FieldProps, 'mark'>) {
  const t = useTranslations('ui')
  return mark === undefined ? null : (
    <span aria-hidden="true" className="ml-2 text-ink-3 text-sm">
      {t(mark)}
    </span>
  )
}

export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p id={id} className="mb-1 flex gap-1.5 font-semibold text-danger text-sm">
      <Icon name="alert" className="mt-px" />
      {text}
    </p>
  )
}

export function FieldWarning({ id, text }: { id: string; text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p id={id} className="mt-1 flex gap-1.5 text-sm text-warn">
      <Icon name="info" className="mt-px" />
      {text}
    </p>
  )
}
