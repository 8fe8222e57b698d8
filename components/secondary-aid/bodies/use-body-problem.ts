'use client'

import { useMessages, useTranslations } from 'next-intl'

/** What is wrong with a field or kept a body from being saved, in words. */
export function useBodyProblem(): (code: string | undefined) => string | undefined {
  const t = useTranslations('issuingBodies.problems')
  const known = useMessages().issuingBodies.problems
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  // Whose session has ended is asked for the password over the page.
  return (code) =>
    code === undefined || code === 'signedOut' ? undefined : t(isKnown(code) ? code : 'other')
}
