'use client'

import { useMessages, useTranslations } from 'next-intl'

/** What stands beside a field for a gap of a decision; keys of the forms themselves stay as they are. */
export function useGapText(): (code: string | undefined) => string | undefined {
  const t = useTranslations('secondaryAid.fieldErrors')
  const known = useMessages().secondaryAid.fieldErrors
  const isGap = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (code) => (code !== undefined && isGap(code) ? t(code) : code)
}
