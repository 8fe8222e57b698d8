'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Fieldset } from '@/components/forms/fieldset'
import { Icon } from '@/components/ui/icon'

type ChosenListProps = {
  label: string
  id: string
  error: string | undefined
  codes: readonly string[]
  nameOf: (code: string) => string
  onChange: (codes: string[]) => void
  /** Where one more is chosen. */
  children: ReactNode
}

/** Several of a long list, each by its name with a way to take it out, and a field to find one more. */
export function ChosenList({ label, id, error, codes, nameOf, onChange, children }: ChosenListProps) {
  const t = useTranslations('rules.papers')
  return (
    <Fieldset legend={label} look="options" id={id} error={error}>
      {codes.length > 0 && (
        <ul className="mb-2 grid gap-1">
          {codes.map((code) => (
            <li key={code} className="flex items-center justify-between gap-2 rounded-control bg-sunken px-3">
              <span>{nameOf(code)}</span>
              <button
                type="button"
                aria-label={t('remove', { part: nameOf(code) })}
                onClick={() => onChange(codes.filter((each) => each !== code))}
                className="grid size-control flex-none place-items-center rounded-control text-ink-2 hover:bg-paper"
              >
                <Icon name="x" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </Fieldset>
  )
}
