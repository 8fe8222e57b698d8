'use client'

import { useState } from 'react'
import { type UseFormReturn, useFormContext, useWatch } from 'react-hook-form'
import type { ApplicationFormInput } from '@/lib/secondary-aid/application-content.schema'

const INCOME = 'half.income.'
const STATUS = 'half.status.'

/** Fields that may stand half typed. */
export const halfNames = {
  income: (code: string, month: string) => `${INCOME}${code}.${month}`,
  benefit: 'half.benefit',
  status: (category: string) => `${STATUS}${category}`,
}

/** Of the sum of a month. */
export const isIncomeHalf = (name: string) => name.startsWith(INCOME)
/** Of the day a status was decided on. */
export const isStatusHalf = (name: string) => name.startsWith(STATUS)

/** What stood half typed on the screen at the last attempt: a field that is not asked any more hinders nothing. */
export function useHalvesLeft({ getValues }: Pick<UseFormReturn<ApplicationFormInput>, 'getValues'>) {
  const [halves, setHalves] = useState<string[]>([])
  function look(): boolean {
    const left = Object.keys(getValues('halfTyped') ?? {}).filter(
      (name) => document.getElementsByName(name).length > 0,
    )
    setHalves(left)
    return left.length > 0
  }
  return { halves, look }
}

/**
 * What is no sum and no day yet, by its field. It stands in the form beside what it will become, so that a draft keeps it: what was
 * known before stays in the application meanwhile.
 */
export function useHalfTyped() {
  const { control, getValues, setValue } = useFormContext<ApplicationFormInput>()
  const halves = useWatch({ control, name: 'halfTyped' }) ?? {}
  return {
    halves,
    /** Undefined: it means something now, or is gone. */
    setHalves(changed: Readonly<Record<string, string | undefined>>): void {
      const before = getValues('halfTyped') ?? {}
      if (Object.entries(changed).every(([name, text]) => before[name] === text)) return
      const now = Object.entries({ ...before, ...changed }).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, text]],
      )
      setValue('halfTyped', Object.fromEntries(now), { shouldDirty: true })
    },
  }
}
