'use client'

import { useTranslations } from 'next-intl'
import { createContext, use, useState } from 'react'
import { Combobox, type ComboboxValue } from '@/components/forms/combobox'
import type { Option } from '@/components/forms/use-options'
import type { RuleChoices } from '@/lib/rules/rules.queries'

/** The rules that a rule may name, for every list of the form. */
export const Choices = createContext<RuleChoices>({ papers: [], formulas: [], usageLimits: [] })

export function usePaperName(): (code: string) => string {
  const { papers } = use(Choices)
  return (code) => papers.find((paper) => paper.code === code)?.name ?? code
}

type PaperChoiceProps = { label: string; onChoose: (code: string) => void; autoFocus?: boolean }

/** Finds a paper by any words of its name and puts it where it is asked for. */
export function PaperChoice({ label, onChoose, autoFocus = false }: PaperChoiceProps) {
  const t = useTranslations('rules.papers')
  const { papers } = use(Choices)
  const [value, setValue] = useState<ComboboxValue>({ text: '' })

  function load(typed: string): Option[] {
    const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
    return papers
      .filter(({ name }) => words.every((word) => name.toLocaleLowerCase().includes(word)))
      .slice(0, 12)
      .map(({ code, name }) => ({ value: code, label: name }))
  }
  return (
    <Combobox
      label={label}
      placeholder={t('find')}
      value={value}
      startsAt={0}
      autoFocus={autoFocus}
      load={load}
      onChange={(next) => {
        if (!next.option) return setValue(next)
        setValue({ text: '' })
        onChoose(next.option.value)
      }}
    />
  )
}
