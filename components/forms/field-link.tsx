'use client'

import type { MouseEvent, ReactNode } from 'react'
import { fieldId } from './field-frame'

/** Leads to a field of the page by its name, as it was registered, and puts the focus into it. */
export function FieldLink({ name, className, children }: FieldLinkProps) {
  return (
    <a href={`#${fieldId(name)}`} onClick={(event) => goToField(event, name)} className={className}>
      {children}
    </a>
  )
}
type FieldLinkProps = { name: string; className?: string; children: ReactNode }

function goToField(event: MouseEvent, name: string) {
  const target = document.getElementById(fieldId(name))
  if (!target) return
  event.preventDefault()
  const field = target.matches('input, textarea, select, button')
    ? target
    : target.querySelector<HTMLElement>('input, textarea, select, button')
  field?.focus()
  target.scrollIntoView({ block: 'center' })
}
