'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { readHryvnias, showHryvnias } from '@/lib/secondary-aid/hryvnias.rules'

type SumFieldProps = { label: string; kopiykas: number | null; onChange: (kopiykas: number | null) => void }

/** A sum in hryvnias as it is typed; what is no sum stays in the field with a word about it and changes nothing. */
export function SumField({ label, kopiykas, onChange }: SumFieldProps) {
  const t = useTranslations('secondaryAid.checklist.income')
  const shown = kopiykas === null ? '' : showHryvnias(kopiykas)
  const [typed, setTyped] = useState(shown)
  const [known, setKnown] = useState(kopiykas)
  // A sum set from outside replaces the text; one's own typing does not.
  if (kopiykas !== known) {
    setKnown(kopiykas)
    setTyped(shown)
  }
  const read = readHryvnias(typed)
  function type(text: string) {
    setTyped(text)
    const sum = readHryvnias(text)
    if (sum === undefined) return
    setKnown(sum)
    onChange(sum)
  }
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      error={read === undefined ? t('noSum') : undefined}
    />
  )
}
