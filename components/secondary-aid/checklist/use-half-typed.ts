'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import type { ApplicationFormInput } from '@/lib/secondary-aid/application-content.schema'

/** Fields that may stand half typed. */
export const halfNames = {
  income: (code: string, month: string) => `income ${code} ${month}`,
  benefit: 'benefit',
  status: (category: string) => `status ${category}`,
}

/** Of the sum of a month. */
export const isIncomeHalf = (name: string) => name.startsWith('income ')

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
