'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { readHryvnias, showHryvnias } from '@/lib/secondary-aid/hryvnias.rules'
import { useHalfTyped } from './use-half-typed'

type SumFieldProps = {
  label: string
  /** Among what is half typed. */
  halfName: string
  kopiykas: number | null
  onChange: (kopiykas: number | null) => void
}

/** A sum in hryvnias as it is typed; what is no sum stays in the field with a word about it and changes nothing. */
export function SumField({ label, halfName, kopiykas, onChange }: SumFieldProps) {
  const t = useTranslations('secondaryAid.checklist.income')
  const { halves, setHalves } = useHalfTyped()
  const half = halves[halfName]
  const shown = half ?? (kopiykas === null ? '' : showHryvnias(kopiykas))
  const [typed, setTyped] = useState(shown)
  const [known, setKnown] = useState({ kopiykas, half })
  // A sum set from outside replaces the text; one's own typing does not.
  if (kopiykas !== known.kopiykas || half !== known.half) {
    setKnown({ kopiykas, half })
    setTyped(shown)
  }
  const read = readHryvnias(typed)
  function type(text: string) {
    setTyped(text)
    const sum = readHryvnias(text)
    if (sum === undefined) {
      setKnown({ kopiykas, half: text })
      setHalves({ [halfName]: text })
      return
    }
    setKnown({ kopiykas: sum, half: undefined })
    setHalves({ [halfName]: undefined })
    onChange(sum)
  }
  return (
    <TextField
      label={label}
      name={halfName}
      inputMode="decimal"
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      error={read === undefined ? t('noSum') : undefined}
    />
  )
}
