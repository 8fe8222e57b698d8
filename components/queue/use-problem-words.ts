'use client'

import { useMessages, useTranslations } from 'next-intl'

/** The words of a refusal by its code; of one without words, that it did not work. */
export function useProblemWords(): (code: string) => string {
  const t = useTranslations('hall.problem')
  const known = useMessages().hall.problem
  const isPlain = (code: string): code is Exclude<keyof typeof known, 'alreadyCalled' | 'windowTaken'> =>
    Object.hasOwn(known, code)
  return (code) => t(isPlain(code) ? code : 'other')
}
