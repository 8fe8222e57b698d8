'use client'

import { useMessages, useTranslations } from 'next-intl'

/** What is wrong with a field, or what kept a record from being saved, in words. */
export function usePartnerProblem(): (code: string | undefined) => string | undefined {
  const t = useTranslations('partnerRecord.problems')
  const known = useMessages().partnerRecord.problems
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  // Whose session has ended is asked for the password over the page.
  return (code) =>
    code === undefined || code === 'signedOut' ? undefined : t(isKnown(code) ? code : 'other')
}
