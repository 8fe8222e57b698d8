'use client'

import { useMessages, useTranslations } from 'next-intl'

type Domain = 'offices' | 'account' | 'audit'

/** The words of a refusal, by its code, from the domain's `faults`; a code without words stays as it is. */
export function useFaultText(domain: Domain): (code: string | undefined) => string | undefined {
  const t = useTranslations()
  const known = useMessages()[domain].faults
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (code) => {
    // Whose session has ended is asked for the password over the page; a second notice would only outlive it.
    if (code === 'signedOut') return undefined
    if (code === undefined || !isKnown(code)) return code
    return t(`${domain}.faults.${code}`)
  }
}
