'use client'

import { useMessages, useTranslations } from 'next-intl'
import { findingOfMessage } from '@/lib/clients/finding.rules'

/** The words of a refusal or of a field's error; a code without words stays as it is, for the kit's own. */
export function useTemplateFault(): (message: string | undefined) => string | undefined {
  const t = useTranslations('templates.faults')
  const known = useMessages().templates.faults
  const isKnown = (code: string): code is keyof typeof known => Object.hasOwn(known, code)
  return (message) => {
    if (message === undefined) return undefined
    const { code, params } = findingOfMessage(message)
    return isKnown(code) ? t(code, { names: '', ...params }) : message
  }
}
